import type { ActivityBucket } from '../../../src/model/activity.js'

const HOUR = 3_600_000

/** The last instant of the data; its hour is not over. */
export const UNTIL = Date.UTC(2026, 10, 19, 13, 2)

/** So many hours up to `UNTIL`, with a daily and a weekly rhythm and errors in bursts. The same every time. */
export function hoursOf(count: number): ActivityBucket[] {
  let seed = 42
  const random = () => (seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296
  const first = Math.floor(UNTIL / HOUR) * HOUR - (count - 1) * HOUR
  return Array.from({ length: count }, (_, i) => {
    const start = first + i * HOUR
    const hour = (start / HOUR) % 24
    const weekend = Math.floor(start / HOUR / 24 + 4) % 7 % 6 === 0
    const sessions = Math.round((weekend ? 0.4 : 1) * (60 + 240 * Math.sin((hour / 24) * Math.PI)) * (0.85 + 0.3 * random()))
    const erroredSessions = Math.round(sessions * (i % 331 < 5 ? 0.2 : 0.025) * random() * 2)
    return { start, traces: sessions * 3, erroredTraces: erroredSessions, sessions, erroredSessions, users: sessions, totalTokens: sessions * 900, costUsd: sessions / 50 }
  })
}

/** The range of the data. */
export const rangeOf = (activity: readonly ActivityBucket[]) => ({ from: activity[0]?.start ?? 0, to: UNTIL })
