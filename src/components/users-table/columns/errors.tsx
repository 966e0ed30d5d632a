import { Icon } from '../../../ui/Icon.js'
import { errorFlag } from '../errorFlag.js'
import type { UserColumn } from '../userColumnDef.js'
import { total } from './metric.js'

const FLAG = <Icon name="flag" size={12} />
const SEPARATOR = <span className="ut-subtle"> · </span>

/** Errored sessions: their share and their number, with a flag where that is worse than chance explains. */
export const errorsColumn: UserColumn = {
  id: 'errors',
  header: (messages) => messages.table.errors,
  headerTip: (messages) => messages.table.errorsDescription,
  cell: (user, { format, rollup }) => {
    if (user.erroredSessions === 0) return <span className="ut-subtle">{format.percent(user.sessions > 0 ? 0 : null)}</span>
    const rate = format.percent(user.erroredSessions / user.sessions)
    const count = format.count(user.erroredSessions)
    return errorFlag(user, rollup) ? <span className="ut-flag">{FLAG}{rate}{SEPARATOR}{count}</span> : <>{rate}{SEPARATOR}{count}</>
  },
  tip: (user, { format, messages, rollup }) => {
    const rate = format.percentFull(user.sessions > 0 ? user.erroredSessions / user.sessions : null)
    const text = messages.table.errorsTip(format.countFull(user.erroredSessions), format.countFull(user.sessions), rate)
    const flag = errorFlag(user, rollup)
    return flag
      ? `${text}\n${messages.table.errorsFlag(rate, format.percent(flag.low), format.percent(flag.high), format.percentFull(flag.rest))}`
      : text
  },
  rollup: ({ erroredSessions, sessions }, { format, messages }) => {
    const errored = erroredSessions.sum ?? 0
    const rate = sessions.sum ? errored / sessions.sum : null
    const text = errored === 0 ? format.percent(rate) : `${format.percent(rate)} · ${format.count(errored)}`
    return total(text, messages.table.errorsTip(format.countFull(errored), format.countFull(sessions.sum), format.percentFull(rate)))
  },
  width: 112,
  numeric: true,
  sortBy: 'errorRate',
  sortFirst: 'desc',
  listPlace: 'line',
}
