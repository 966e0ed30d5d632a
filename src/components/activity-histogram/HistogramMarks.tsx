'use client'
import { memo, useId } from 'react'
import type { HistogramLayout } from '../../charts/histogramLayout.js'

interface HistogramMarksProps {
  readonly layout: HistogramLayout
  readonly width: number
  readonly height: number
  /** Centres of the labels on the time axis, px: a mark below the base line for each. */
  readonly marks: string
}

interface MarksProps extends HistogramMarksProps {
  readonly id: string
  readonly zoomed: boolean
  /** The last bucket, which may not be over, lies in the zoom. */
  readonly last: boolean
}

/**
 * Grid, bars and rate line: at most nine paths and a hatch at any number of buckets. The good bars are one path, drawn twice
 * with a zoom: once in grey, and once in colour inside a clip that the zoom moves. A drag changes that clip alone.
 */
const Marks = memo(function Marks({ layout, width, height, marks, id, zoomed, last }: MarksProps) {
  const { bars, rate } = layout
  return (
    <>
      <path className="ut-grid" d={layout.grid} />
      <pattern id={`${id}h`} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="ut-hatch" d="M0-9V9H9V-9z" />
      </pattern>
      {zoomed && bars.good && <path className="ut-bar" data-context="" d={bars.good} />}
      {bars.good && <path className="ut-bar" d={bars.good} clipPath={zoomed ? `url(#${id}z)` : undefined} />}
      {bars.partial && <path className="ut-bar" data-partial="" data-context={last ? undefined : ''} d={bars.partial} />}
      {bars.errored && <path className="ut-errored" d={bars.errored} fill={`url(#${id}h)`} />}
      {rate && <path className="ut-rate ut-rate--halo" d={rate.paths.solid + rate.paths.open} />}
      {rate?.paths.solid && <path className="ut-rate" d={rate.paths.solid} />}
      {rate?.paths.open && <path className="ut-rate" data-partial="" d={rate.paths.open} />}
      <path className="ut-axis__line" d={`M0 ${height}h${width}${marks}`} />
    </>
  )
})

interface HistogramPlotMarksProps extends HistogramMarksProps {
  /** The zoom as fractions of the width; `null` = none. */
  readonly zoom: { readonly from: number; readonly to: number } | null
  /** The bucket that the tooltip is about: centre, and height of its rate; px. */
  readonly cursor: { readonly x: number; readonly y: number | null } | null
}

/** The drawing of the histogram. Hidden from screen readers, which have the cursor, the sliders and the data table. */
export function HistogramMarks({ zoom, cursor, ...drawing }: HistogramPlotMarksProps) {
  const id = useId().replace(/[^\w-]/g, '')
  const { width, height } = drawing
  return (
    <svg className="ut-plot__marks" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {zoom && (
        <clipPath id={`${id}z`}>
          <path d={`M${zoom.from * width} -9H${zoom.to * width}V${height + 9}H${zoom.from * width}z`} />
        </clipPath>
      )}
      <Marks {...drawing} id={id} zoomed={zoom !== null} last={zoom === null || zoom.to > 0.9999} />
      {cursor && <path className="ut-cursorline" d={`M${cursor.x} 0V${height}`} />}
      {cursor && cursor.y !== null && <circle className="ut-cursordot" cx={cursor.x} cy={cursor.y} r="3" />}
    </svg>
  )
}
