import type { ActivityBucket } from '../../src/model/activity.js'
import { bucketStarts } from '../../src/model/buckets.js'
import type { BucketUnit } from '../../src/model/buckets.js'
import type { Range } from '../../src/model/scope.js'
import { seededRandom } from './random.js'

const DAY = 86_400_000

/** Sessions with a weekly and, for fine buckets, a daily rhythm; errors low but for two bursts; the last bucket is young. */
export function sampleActivity(range: Range, unit: BucketUnit, timeZone: string, peak = 1000): ActivityBucket[] {
  const random = seededRandom(7)
  return bucketStarts(range, unit, timeZone).map((start, i, all) => {
    const weekday = Math.floor(start / DAY + 4.1) % 7
    const hour = (start % DAY) / 3_600_000
    const fine = unit !== 'day' && unit !== 'week' && unit !== 'month'
    const rhythm = (weekday === 0 || weekday === 6 ? 0.4 : 1) * (fine ? 0.25 + 0.75 * Math.sin((hour / 24) * Math.PI) : 1)
    const sessions = Math.round(peak * rhythm * (0.8 + 0.35 * random()) * (i === all.length - 1 ? 0.5 : 1))
    const burst = i === Math.round(all.length * 0.4) || i === all.length - 4
    const erroredSessions = Math.min(sessions, Math.round(sessions * (burst ? 0.08 : 0.03) * (0.5 + random())))
    return {
      start, sessions, erroredSessions, traces: sessions * 3, erroredTraces: erroredSessions * 2, users: Math.ceil(sessions * 0.6),
      totalTokens: sessions * 25_000, costUsd: i % 17 === 5 ? null : sessions * 0.58,
    }
  })
}
