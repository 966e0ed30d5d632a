import type { CostSummary } from '../../../model/user.js'
import { costSort, costValue } from '../costMode.js'
import { CostPill } from '../CostPill.js'
import type { UserCellContext, UserColumn } from '../userColumnDef.js'
import { marked, total } from './metric.js'

/** All digits, and how far they can be trusted. */
export function costTip(cost: CostSummary, traces: number | null, { format, messages, costMode }: UserCellContext): string {
  const { table } = messages
  const value = costValue(cost, costMode)
  const all = format.countFull(traces)
  const lines = [value === null ? table.costUnknown : format.moneyFull(value)]
  if (value !== null && cost.unpricedTraces > 0) lines.push(table.costPartly(format.countFull(cost.unpricedTraces), all))
  if (cost.estimatedTraces > 0) lines.push(table.costEstimated(format.countFull(cost.estimatedTraces), all))
  return lines.join('\n')
}

/** Cost: the user's sum, or the mean or median of a trace, as the pill in the roll-up says. */
export const costColumn: UserColumn = {
  id: 'cost',
  header: (messages) => messages.table.cost,
  headerTip: (messages) => messages.metrics.costSum.description,
  cell: ({ cost }, { format, costMode }) => marked(cost, format.money(costValue(cost, costMode))),
  tip: (user, context) => costTip(user.cost, user.traces, context),
  rollup: ({ perTrace, traces }, context) => (
    <>
      <CostPill context={context} cost={perTrace.cost} />{' '}
      {total(context.format.money(costValue(perTrace.cost, context.costMode)), costTip(perTrace.cost, traces.sum, context))}
    </>
  ),
  width: 126,
  minWidth: 110,
  numeric: true,
  sortBy: ({ costMode }) => costSort(costMode),
  sortFirst: 'desc',
  listPlace: 'value',
}
