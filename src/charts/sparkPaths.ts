import { columnsOf } from './columns.js'

/** Bars of a sparkline as path data; `''` when there are none. */
export interface SparkPaths {
  readonly bars: string
  /** A tick where the value is zero: zero is a fact, not a gap. */
  readonly zero: string
  /** Outline of the last bucket while it is not over, to be dashed. */
  readonly open: string
}

/** Bars from the base line, at least 2 px, clipped at `max`. More values than pixels: the highest of a column stands. */
export function sparkPaths(values: readonly number[], max: number, open: boolean, width: number, height: number): SparkPaths {
  const columns = columnsOf(values.length, width)
  let bars = ''
  let zero = ''
  let last = ''
  for (let column = 0; column < columns.count; column++) {
    const end = columns.first(column + 1)
    let value = 0
    for (let i = columns.first(column); i < end; i++) value = Math.max(value, values[i] ?? 0)
    const x = columns.left(column)
    const w = columns.width(column)
    if (!(value > 0)) {
      zero += `M${x} ${height - 0.5}h${w}`
      continue
    }
    const h = Math.min(height, Math.max(2, Math.round((value / Math.max(max, 1e-9)) * height)))
    if (!open || column < columns.count - 1) bars += `M${x} ${height - h}h${w}v${h}h${-w}z`
    else if (w < 4 || h < 3) last = `M${x} ${height - h / 2}h${w}`
    else last = `M${x + 0.5} ${height - h + 0.5}h${w - 1}v${h - 1}h${1 - w}z`
  }
  return { bars, zero, open: last }
}
