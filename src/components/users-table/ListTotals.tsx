'use client'

import { costTip } from './columns/cost.js'
import { CostPill } from './CostPill.js'
import { costValue } from './costMode.js'
import type { UserCellContext } from './userColumnDef.js'

/** The totals where the table is a list: users and cost. */
export function ListTotals({ context }: { readonly context: UserCellContext }) {
  const { messages, format, rollup, total, costMode } = context
  return (
    <>
      <span className="ut-table__total">{messages.table.total}</span>
      <span className="ut-num">{total === null ? '–' : format.countFull(total)}</span>
      {rollup && (
        <>
          <span className="ut-subtle">·</span>
          <CostPill context={context} cost={rollup.perTrace.cost} />
          <span className="ut-num" data-ut-tip={costTip(rollup.perTrace.cost, rollup.traces.sum, context)}>
            {format.money(costValue(rollup.perTrace.cost, costMode))}
          </span>
        </>
      )}
    </>
  )
}
