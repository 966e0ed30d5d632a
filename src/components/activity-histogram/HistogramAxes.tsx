'use client'
import { memo } from 'react'
import type { NiceAxis } from '../../charts/niceAxis.js'
import type { TimeTick } from '../../charts/timeTicks.js'

/** Labels of a vertical axis, spread evenly from the top to the base line. */
export const ValueAxis = memo(function ValueAxis({ axis, format }: { readonly axis: NiceAxis; readonly format: (value: number) => string }) {
  return (
    <div className="ut-plot__y" aria-hidden="true">
      {axis.ticks.map((tick) => <span key={tick}>{format(tick)}</span>)}
    </div>
  )
})

/** Labels of the time axis. Positions are shares of the width, so that they hold while the chart is being resized. */
export const TimeAxis = memo(function TimeAxis({ ticks, buckets }: { readonly ticks: readonly TimeTick[]; readonly buckets: number }) {
  return (
    <svg className="ut-plot__x" aria-hidden="true">
      {ticks.map((tick) => (
        <text
          key={tick.index}
          className="ut-axis"
          data-current={tick.current ? '' : undefined}
          x={`${((tick.index + 0.5) / buckets) * 100}%`}
          y="16"
          textAnchor={tick.anchor}
        >
          {tick.text}
        </text>
      ))}
    </svg>
  )
})
