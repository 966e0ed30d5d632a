import type { ActivityBucket } from '../model/activity.js'
import { barPaths } from './barPaths.js'
import type { BarPaths } from './barPaths.js'
import { linearScale } from './linearScale.js'
import { niceAxis, rateAxis } from './niceAxis.js'
import type { NiceAxis } from './niceAxis.js'
import { ratePaths, ratePoints } from './ratePaths.js'
import type { RatePaths } from './ratePaths.js'

export interface HistogramLayoutInput {
  readonly activity: readonly ActivityBucket[]
  /** Index of the bucket that is not over, or -1. */
  readonly open: number
  /** Indexes of all buckets that are not whole, the open one too. */
  readonly partial: ReadonlySet<number>
  /** Plot size, px. */
  readonly width: number
  readonly height: number
  /** Draws the error rate on an axis of its own. */
  readonly rate: boolean
}

/** All that a histogram draws, in pixels from the top left of its plot. */
export interface HistogramLayout {
  readonly bars: BarPaths
  readonly sessions: NiceAxis
  /** Both axes share their lines. */
  readonly grid: string
  readonly rate: { readonly axis: NiceAxis; readonly paths: RatePaths } | null
  /** Height of a bucket's own rate, px from the top; `null` where the line does not pass through it. */
  readonly rateAt: (index: number) => number | null
}

/** Below this height two steps are enough. */
const LOW = 90

/** The line keeps to the lower two thirds: it belongs to the errored bars at the base line, and the bars come first. */
const HEADROOM = 1.5

/** Lays out bars, line, axes and grid lines. Node count and path count do not depend on the number of buckets. */
export function histogramLayout({ activity, open, partial, width, height, rate }: HistogramLayoutInput): HistogramLayout {
  const points = rate ? ratePoints(activity, open, width) : []
  let most = 0
  let worst = 0
  for (const bucket of activity) most = Math.max(most, bucket.sessions)
  for (const point of points) worst = Math.max(worst, point.rate ?? 0)
  const steps = height < LOW || worst > 0.75 ? 2 : 3
  const sessions = niceAxis(most, steps)
  const errors = rateAxis(worst * HEADROOM, steps)
  const y = linearScale([0, sessions.max], [height, 0], true)
  const rateY = linearScale([0, errors.max], [height, 0])
  return {
    bars: barPaths({ activity, partial, max: sessions.max, width, height }),
    sessions,
    grid: sessions.ticks.slice(1).map((tick) => `M0 ${y(tick)}h${width}`).join(''),
    rate: rate ? { axis: errors, paths: ratePaths(points, { buckets: activity.length, max: errors.max, width, height, open }) } : null,
    rateAt: (index) => {
      const bucket = activity[index]
      if (!bucket || bucket.sessions === 0 || points.length < activity.length) return null
      return rateY(bucket.erroredSessions / bucket.sessions)
    },
  }
}
