import type { ResolvedUser } from '../../../hooks/userDirectory.js'
import type { UserSummary } from '../../../model/user.js'
import { Avatar } from '../../../ui/Avatar.js'
import { Badge } from '../../../ui/Badge.js'
import { IdText } from '../../../ui/IdText.js'
import type { UserCellContext, UserColumn } from '../userColumnDef.js'

/** Name and e-mail of a user as far as they are known; the host's word counts more than the record's. */
function identityOf(user: UserSummary, resolved: ResolvedUser | undefined): { readonly name: string | null; readonly email: string | null } {
  return { name: resolved?.name || null, email: resolved?.email || user.userEmail || null }
}

/** What a user is called: name, else e-mail, else id. */
export function userLabel(user: UserSummary, resolved: ResolvedUser | undefined): string {
  const { name, email } = identityOf(user, resolved)
  return name ?? email ?? user.userId
}

function nameTip(name: string, email: string | null, resolved: ResolvedUser | undefined, context: UserCellContext): string {
  const lines = [name]
  if (email && email !== name) lines.push(email)
  if (resolved?.group) lines.push(context.messages.table.groupTip(resolved.group))
  return lines.join('\n')
}

function identity(user: UserSummary, context: UserCellContext) {
  const resolved = context.resolved(user.userId)
  const { name, email } = identityOf(user, resolved)
  const shown = name ?? email
  // An e-mail that is the id itself is no name for it.
  const named = shown !== null && shown !== user.userId
  return (
    <>
      {/* Rows are rewritten in place: a new picture is a new element, or the one before would show until it is there. */}
      <Avatar key={resolved?.avatarUrl ?? ''} name={named ? shown : null} src={resolved?.avatarUrl} />
      {named && <bdi className="ut-user__name ut-truncate" data-ut-tip={nameTip(shown, email, resolved, context)}>{shown}</bdi>}
      <IdText value={user.userId} className={named ? undefined : 'ut-id--primary'} />
      {context.isNew(user) && <Badge tone="accent" data-ut-tip={context.messages.table.newUserTip}>{context.messages.table.newUser}</Badge>}
    </>
  )
}

/** Who it is: picture, name or e-mail, id. */
export const userIdentityColumn: UserColumn = {
  id: 'user',
  header: (messages) => messages.table.user,
  headerTip: (messages) => messages.table.userDescription,
  cell: identity,
  rollup: (_, { messages, format, total }) => (
    <>
      <span className="ut-table__total">{messages.table.total}</span>{' '}
      <bdi>{total === null ? '–' : messages.table.allUsers(total, format.countFull(total))}</bdi>
    </>
  ),
  flexible: true,
  minWidth: 280,
  sortBy: 'userId',
  sortFirst: 'asc',
  pin: 'start',
}
