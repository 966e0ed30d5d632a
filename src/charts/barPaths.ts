import type { ActivityBucket } from '../model/activity.js'
import { columnsOf } from './columns.js'

/** Stacked bars as path data, in pixels from the top left of the plot. Each is `''` when it has nothing. */
export interface BarPaths {
  /** Sessions without an error, above the errored ones. */
  readonly good: string
  /** Errored sessions, at the base line. */
  readonly errored: string
  /** Outlines of the good sessions in buckets that are not whole, to be dashed. */
  readonly partial: string
}

export interface BarPathsInput {
  readonly activity: readonly ActivityBucket[]
  /** Indexes of buckets that the data does not cover whole: cut by the range, or not over yet. */
  readonly partial: ReadonlySet<number>
  /** Value at the top of the plot. */
  readonly max: number
  readonly width: number
  readonly height: number
}

/** Smallest height of a bar that is not zero, px. */
const LEAST = 2

const rect = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`

/** Outline of a box, or a line when it is too thin for one. */
function outline(x: number, y: number, width: number, height: number): string {
  if (width < 4 || height < 3) return `M${x + width / 2} ${y + height}V${y}`
  return rect(x + 0.5, y + 0.5, width - 1, height - 1)
}

/**
 * Bars of good and errored sessions, one path each whatever the number of buckets. A bar has at least 2 px, good and
 * errored are 1 px apart. Where several buckets share a pixel the highest of them stands for the column, apart for
 * all and for errored sessions, so that neither a peak nor a single failure vanishes.
 */
export function barPaths({ activity, partial, max, width, height }: BarPathsInput): BarPaths {
  const columns = columnsOf(activity.length, width)
  const base = Math.round(height)
  const scale = max > 0 ? base / max : 0
  const paths = { good: '', errored: '', partial: '' }
  for (let column = 0; column < columns.count; column++) {
    const first = columns.first(column)
    const end = columns.first(column + 1)
    let sessions = 0
    let errored = 0
    for (let i = first; i < end; i++) {
      const bucket = activity[i]
      if (!bucket) continue
      if (bucket.sessions > sessions) sessions = bucket.sessions
      if (bucket.erroredSessions > errored) errored = bucket.erroredSessions
    }
    if (sessions === 0) continue
    errored = Math.min(errored, sessions)
    const x = columns.left(column)
    const w = columns.width(column)
    const low = errored > 0 ? Math.max(LEAST, Math.round(errored * scale)) : 0
    if (low > 0) paths.errored += rect(x, base - low, w, low)
    if (sessions === errored) continue
    const foot = low > 0 ? low + 1 : 0
    const high = Math.max(LEAST, Math.round(sessions * scale) - foot)
    if (end === first + 1 && partial.has(first)) paths.partial += outline(x, base - foot - high, w, high)
    else paths.good += rect(x, base - foot - high, w, high)
  }
  return paths
}
