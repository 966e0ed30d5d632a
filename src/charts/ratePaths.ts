import type { ActivityBucket } from '../model/activity.js'
import { linePath } from './linePath.js'

/** Error rate of one or several neighbouring buckets. */
export interface RatePoint {
  /** Centre, in buckets from the left edge of the plot. */
  readonly at: number
  /** Errored sessions ÷ sessions; `null` where there is no session. */
  readonly rate: number | null
}

/**
 * Error rate over time. Points keep at least 6 px: where buckets are closer they are pooled (sum of errored ÷ sum of
 * sessions), or the line would cover the bars that it explains. The bucket that is not over (`open`, -1 = none)
 * always has its own point.
 */
export function ratePoints(activity: readonly ActivityBucket[], open: number, width: number): RatePoint[] {
  const pool = Math.max(1, Math.ceil((6 * activity.length) / Math.max(1, width)))
  const points: RatePoint[] = []
  for (let first = 0; first < activity.length; ) {
    let end = Math.min(first + pool, activity.length)
    if (open > first && open < end) end = open
    if (open === first) end = first + 1
    let sessions = 0
    let errored = 0
    for (let i = first; i < end; i++) {
      sessions += activity[i]?.sessions ?? 0
      errored += activity[i]?.erroredSessions ?? 0
    }
    points.push({ at: (first + end) / 2, rate: sessions > 0 ? Math.min(1, errored / sessions) : null })
    first = end
  }
  return points
}

/** The rate line as path data. Each is `''` when it has nothing. */
export interface RatePaths {
  readonly solid: string
  /** The segment that leads into the bucket that is not over. */
  readonly open: string
}

interface Place {
  readonly buckets: number
  /** Rate at the top of the plot. */
  readonly max: number
  readonly width: number
  readonly height: number
  /** Index of the bucket that is not over, or -1. */
  readonly open: number
}

/** Straight segments through the points, interrupted where there is no rate; a lone point becomes a dot. */
export function ratePaths(points: readonly RatePoint[], { buckets, max, width, height, open }: Place): RatePaths {
  const draw = (some: readonly RatePoint[]) => linePath(some.map(({ at, rate }) => rate === null ? null : [
    Math.round((at / buckets) * width * 10) / 10,
    Math.round((1 - rate / max) * height * 10) / 10,
  ]))
  const last = open < 0 ? -1 : points.findIndex((point) => point.at > open && point.at < open + 1)
  if (last < 0) return { solid: draw(points), open: '' }
  return { solid: draw([...points.slice(0, last), ...cut, ...points.slice(last + 1)]), open: draw(points.slice(Math.max(0, last - 1), last + 1)) }
}

/** Parts what comes after the open bucket from what comes before. */
const cut: readonly RatePoint[] = [{ at: 0, rate: null }]
