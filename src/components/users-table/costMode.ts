import type { UserSort } from '../../contract/questions.js'
import type { CostSummary } from '../../model/user.js'
import type { CostMode } from './userColumnDef.js'

/** The modes in the order in which a press of the pill goes through them. */
export const COST_MODES = ['sum', 'avg', 'median'] as const satisfies readonly CostMode[]

const SORTS = { sum: 'costSum', avg: 'costAvg', median: 'costMedian' } as const satisfies Record<CostMode, UserSort>

/** What the cost column sorts by. */
export const costSort = (mode: CostMode): UserSort => SORTS[mode]

/** The mode that an order asks for; `null` = it is not an order by cost. */
export const modeOfSort = (by: UserSort): CostMode | null => COST_MODES.find((mode) => SORTS[mode] === by) ?? null

/** The mode after this one. */
export const nextCostMode = (mode: CostMode): CostMode => COST_MODES[(COST_MODES.indexOf(mode) + 1) % COST_MODES.length] ?? 'sum'

/** One cost in a mode, US dollars. */
export const costValue = (cost: CostSummary, mode: CostMode): number | null => cost[mode]
