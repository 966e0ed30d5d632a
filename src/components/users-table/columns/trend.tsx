import { Sparkline } from '../../../charts/Sparkline.js'
import { TrendPill } from '../TrendPill.js'
import type { UserColumn } from '../userColumnDef.js'

/** Traces over the range. */
export const trendColumn: UserColumn = {
  id: 'trend',
  header: (messages) => messages.table.trend,
  headerTip: (messages) => messages.table.trendDescription,
  cell: (user, { trend }) =>
    user.trend.length > 0 && <Sparkline values={user.trend} open={trend.open} {...(trend.max !== null && { max: trend.max })} />,
  tip: (user, { format, messages, trend }) =>
    messages.table.trendValues(messages.buckets[trend.unit], user.trend.slice(-60).map((value) => format.count(value)).join(', ')),
  rollup: (_, context) => <TrendPill context={context} />,
  width: 114,
  minWidth: 116,
  listPlace: 'mark',
}
