import { ROLLUP_METRICS, type RollupMetricId } from '../../../model/metrics.js'
import type { Rollup, Spread } from '../../../model/user.js'
import type { NumberColumn } from '../columns/NumberColumn.js'
import type { Matching } from '../scope/matchUsers.js'
import { runOf } from '../scope/Selection.js'
import { COST, DURATION, ESTIMATES, PRICED, TIMED, TRACES } from '../scope/sumUp.js'
import type { Tenant } from '../scope/Tenant.js'
import { orNull } from '../scope/totalsOf.js'

/** All matching users together: each metric over the users, and cost and duration over every trace of theirs. */
export function rollUp({ store, scratch }: Tenant, { figures, users }: Matching): Rollup {
  const spread = (metric: RollupMetricId): Spread => {
    const values = figures.values(metric)
    scratch.begin(users.length)
    let count = 0
    let sum = 0
    for (const user of users) {
      const value = values[user]!
      if (Number.isNaN(value)) continue
      scratch.add(value)
      count++
      sum += value
    }
    return count === 0 ? { sum: null, avg: null, median: null } : { sum, avg: sum / count, median: scratch.quantiles([0.5])[0]! }
  }
  const total = (place: number): number => users.reduce((sum, user) => sum + figures.at(user, place), 0)
  const overTraces = (column: NumberColumn, ps: readonly number[]): (number | null)[] => {
    scratch.begin(figures.selection.traces)
    for (const user of users) scratch.gather(column, runOf(figures.selection, user))
    return scratch.quantiles(ps).map(orNull)
  }

  const [traces, priced, timed, cost] = [total(TRACES), total(PRICED), total(TIMED), total(COST)]
  const [median = null] = overTraces(store.columns.cost, [0.5])
  const [p50 = null, p95 = null] = overTraces(store.columns.duration, [0.5, 0.95])
  return {
    ...Object.fromEntries(ROLLUP_METRICS.map(({ id }) => [id, spread(id)])) as { [M in RollupMetricId]: Spread },
    perTrace: {
      cost: {
        sum: priced > 0 ? cost : null, avg: orNull(cost / priced), median,
        unpricedTraces: traces - priced, estimatedTraces: total(ESTIMATES),
      },
      duration: { avg: orNull(total(DURATION) / timed), p50, p95 },
    },
  }
}
