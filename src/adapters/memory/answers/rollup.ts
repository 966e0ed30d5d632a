import { ROLLUP_METRICS, type RollupMetricId } from '../../../model/metrics.js'
import type { Rollup, Spread } from '../../../model/user.js'
import { gatherAll } from '../scope/gather.js'
import type { Matching } from '../scope/matchUsers.js'
import { quantiles } from '../scope/quantiles.js'
import { COST, DURATION, ESTIMATES, PRICED, TIMED, TRACES } from '../scope/sumUp.js'
import type { Tenant } from '../scope/Tenant.js'
import { orNull } from '../scope/totalsAt.js'

/** All matching users together: each metric over the users, and cost and duration over every trace of theirs. */
export function rollUp(tenant: Tenant, { figures, users, kept }: Matching): Rollup {
  const { store, scratch } = tenant

  const spread = (metric: RollupMetricId): Spread => {
    const all = figures.values(metric)
    const values = scratch.values(users.length)
    let count = 0
    let sum = 0
    for (const user of users) {
      const value = all[user]!
      if (Number.isNaN(value)) continue
      values[count++] = value
      sum += value
    }
    if (count === 0) return { sum: null, avg: null, median: null }
    const [median = NaN] = quantiles(values, 0, count, [0.5])
    return { sum, avg: sum / count, median }
  }

  const total = (place: number): number => {
    let sum = 0
    for (const user of users) sum += figures.at(user, place)
    return sum
  }
  const { cost, duration, user } = store.columns
  const [traces, priced, timed] = [total(TRACES), total(PRICED), total(TIMED)]
  const costs = gatherAll(cost, user, figures.selection, kept, scratch)
  const [costMedian = NaN] = quantiles(costs.values, 0, costs.count, [0.5])
  const durations = gatherAll(duration, user, figures.selection, kept, scratch)
  const [p50 = NaN, p95 = NaN] = quantiles(durations.values, 0, durations.count, [0.5, 0.95])
  const costSum = total(COST)

  return {
    ...Object.fromEntries(ROLLUP_METRICS.map(({ id }) => [id, spread(id)])) as { [M in RollupMetricId]: Spread },
    perTrace: {
      cost: {
        sum: priced > 0 ? costSum : null,
        avg: orNull(costSum / priced),
        median: orNull(costMedian),
        unpricedTraces: traces - priced,
        estimatedTraces: total(ESTIMATES),
      },
      duration: { avg: orNull(total(DURATION) / timed), p50: orNull(p50), p95: orNull(p95) },
    },
  }
}
