import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { parseView, serializeView, userColumn, UsersDashboard, type UserColumn, type UsersView, type UsersViewReason } from 'usertrail'
import { customerOf } from '../customers/customers'
import { PlanBadge } from '../customers/PlanBadge'

/** The default columns, and after the first one two of our own: the plan and the owner, from the customer table. */
const columns = ([user, ...rest]: readonly UserColumn[]): readonly UserColumn[] => [
  ...(user ? [user] : []),
  userColumn.custom({ id: 'plan', header: 'Plan', width: 104, cell: (row) => <PlanBadge userId={row.userId} /> }),
  ...rest,
  userColumn.custom({ id: 'owner', header: 'Account owner', width: 140, cell: (row) => customerOf(row.userId).owner }),
]

export function UsersPage() {
  const [params, setParams] = useSearchParams()
  const view = useMemo(() => parseView(params), [params])
  const onViewChange = useCallback(
    (next: UsersView, { reason }: { readonly reason: UsersViewReason }) =>
      // typing a search would fill the history; all else is a step that "back" undoes
      setParams((current) => serializeView(next, { into: current }), { replace: reason === 'search' }),
    [setParams],
  )
  return (
    <UsersDashboard
      className="page__fill"
      view={view}
      onViewChange={onViewChange}
      columns={columns}
      storage={localStorage}
    />
  )
}
