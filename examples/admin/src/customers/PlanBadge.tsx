import { customerOf } from './customers'

/** The plan of the customer that a user belongs to. */
export function PlanBadge({ userId }: { readonly userId: string }) {
  const { plan } = customerOf(userId)
  return <span className={plan === 'Enterprise' ? 'plan plan--enterprise' : 'plan'}>{plan}</span>
}
