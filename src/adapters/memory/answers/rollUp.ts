import { ROLLUP_METRICS, type RollupMetricId } from '../../../model/metrics.js'
import type { Rollup, Spread } from '../../../model/user.js'
import { PLACES } from '../scan/Figures.js'
import { runOf } from '../scan/select.js'
import { emptySums, STRIDE } from '../scan/sumRun.js'
import { ifAdded, orNull, totalsAt } from '../scan/sumsAt.js'
import type { Matching, Tenant } from '../scan/Tenant.js'
import type { NumberColumn } from '../store/NumberColumn.js'

/** All matching users together: each metric over the users, and cost and duration over every trace of theirs. */
export function rollUp({ store, scratch }: Tenant, { figures, users }: Matching): Rollup {
  const spread = (metric: RollupMetricId): Spread => {
    const [place] = PLACES[metric]
    scratch.begin(users.length)
    let sum = -0
    let count = 0
    for (let i = 0; i < users.length; i++) {
      const value = figures.sums[users[i]! * STRIDE + place]!
      if (Object.is(value, -0)) continue
      scratch.add(value)
      sum += value
      count++
    }
    return { sum: ifAdded(sum), avg: orNull(sum / count), median: orNull(scratch.quantiles([0.5])[0]!) }
  }
  const overTraces = (column: NumberColumn, ps: readonly number[]): number[] => {
    scratch.begin(figures.selection.traces)
    for (const user of users) scratch.gather(column, runOf(figures.selection, user))
    return scratch.quantiles(ps)
  }
  const sums = emptySums(1)
  for (const user of users) for (let place = 0; place < STRIDE; place++) sums[place]! += figures.at(user, place)
  const [costMedian = NaN] = overTraces(store.columns.cost, [0.5])
  const [durationP50 = NaN, durationP95 = NaN] = overTraces(store.columns.duration, [0.5, 0.95])
  const { cost, duration } = totalsAt(sums, 0, { costMedian, durationP50, durationP95 })
  return {
    ...Object.fromEntries(ROLLUP_METRICS.map(({ id }) => [id, spread(id)])) as { [M in RollupMetricId]: Spread },
    perTrace: { cost, duration },
  }
}
