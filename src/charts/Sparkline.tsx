'use client'
import { memo } from 'react'
import { sparkPaths } from './sparkPaths.js'

/** @see Sparkline */
export interface SparklineProps {
  /** One number a bucket, oldest first. */
  readonly values: readonly number[]
  /** Value at full height. Default: the highest of `values`. Give the same to every row, and the rows compare. */
  readonly max?: number
  /** The last bucket is not over: drawn dashed. Default `false`. */
  readonly open?: boolean
  /** px. Default 96. */
  readonly width?: number
  /** px. Default 22. */
  readonly height?: number
  /** What it shows, for screen readers, with its numbers. Without it the drawing is hidden from them. */
  readonly label?: string
}

/** Bars small enough for a table row: at most three paths, whatever the number of values. Time runs left to right in every script. */
export const Sparkline = memo(function Sparkline({ values, max, open = false, width = 96, height = 22, label }: SparklineProps) {
  let top = max ?? 0
  if (max === undefined) for (const value of values) if (value > top) top = value
  const paths = sparkPaths(values, top, open, width, height)
  return (
    <svg
      className="ut-spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {paths.zero && <path className="ut-spark__zero" d={paths.zero} />}
      {paths.bars && <path className="ut-bar" d={paths.bars} />}
      {paths.open && <path className="ut-bar" data-partial="" d={paths.open} />}
    </svg>
  )
})
