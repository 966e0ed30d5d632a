import type { UserColumn } from '../userColumnDef.js'

/** Last and first activity in the range. */
export const seenColumn: UserColumn = {
  id: 'seen',
  header: (messages) => messages.table.seen,
  headerTip: (messages) => messages.table.seenDescription,
  cell: (user, { format }) => (
    <>
      {format.ago(user.lastSeenAt)}
      <span className="ut-seen__first ut-subtle"> / {format.age(user.firstSeenAt)}</span>
    </>
  ),
  tip: (user, { format, messages }) => messages.table.seenTip(format.dateTimeFull(user.lastSeenAt), format.dateTimeFull(user.firstSeenAt)),
  width: 160,
  sortBy: 'lastSeenAt',
  sortFirst: 'desc',
  listPlace: 'line',
}
