import type { Usage } from '../../contract/questions.js'
import type { UsageMeasure, UsageSlice } from '../../model/activity.js'

/** One line of a breakdown. */
export interface UsageRow {
  /** `null` = the values beyond the limit, together. */
  readonly value: string | null
  /** How many values are folded into this row; 0 for a row of its own. */
  readonly folded: number
  /** `null` = unknown, which is not zero. */
  readonly amount: number | null
  /** Length of the bar, 0–1: the share of all that is known; for durations, which do not add up, of the longest. */
  readonly share: number
  readonly slice: UsageSlice
}

/** The lines of a breakdown, in the answer's order, the folded ones last. */
export function usageRows({ slices, other }: Usage, measure: UsageMeasure): readonly UsageRow[] {
  const all = [...slices.map((slice) => ({ slice, value: slice.value, folded: 0 })), ...(other ? [{ slice: other, value: null, folded: other.values }] : [])]
  const amounts = all.map(({ slice }) => slice[measure]).filter((amount) => amount !== null)
  const whole = measure === 'durationP50' ? Math.max(0, ...amounts) : amounts.reduce((sum, amount) => sum + amount, 0)
  return all.map(({ slice, value, folded }) => {
    const amount = slice[measure]
    return { value, folded, amount, share: amount === null || whole <= 0 ? 0 : amount / whole, slice }
  })
}
