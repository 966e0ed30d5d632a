'use client'
import { useCallback, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { Brush } from '../../charts/Brush.js'
import type { BrushChange } from '../../charts/Brush.js'
import { bucketEdges, positionOf } from '../../charts/bucketEdges.js'
import { histogramLayout } from '../../charts/histogramLayout.js'
import { timeTicks } from '../../charts/timeTicks.js'
import { useSize } from '../../charts/useSize.js'
import type { ActivityBucket } from '../../model/activity.js'
import { bucketEnd, startOfBucket } from '../../model/buckets.js'
import type { BucketUnit } from '../../model/buckets.js'
import type { Range } from '../../model/scope.js'
import { TimeAxis, ValueAxis } from './HistogramAxes.js'
import { HistogramMarks } from './HistogramMarks.js'
import { bucketSentence, coverageOf } from './histogramTexts.js'
import type { HistogramTime } from './histogramTexts.js'
import { HistogramTip } from './HistogramTip.js'
import { useHistogramCursor } from './useHistogramCursor.js'

interface HistogramPlotProps {
  readonly activity: readonly ActivityBucket[]
  readonly time: HistogramTime
  readonly subject: 'users' | 'user'
  /** What is drawn as the zoom: the draft while there is one. */
  readonly zoom: Range | null
  /** Absent: nothing can be zoomed. */
  readonly onZoom: ((next: Range | null, change: BrushChange) => void) | undefined
  /** Where the focus goes when what had it is gone. */
  readonly cursorRef: RefObject<HTMLDivElement | null>
}

/** Size to draw for where nothing can be measured; the drawing stretches to its place. */
const FALLBACK = { width: 720, height: 148 }

/** Buckets of a larger step: an hour of minutes, a week of days … */
const LARGE_STEP: Readonly<Record<BucketUnit, number>> = { minute: 15, quarterHour: 4, hour: 6, sixHours: 4, day: 7, week: 4, month: 3 }

/** Axes, drawing, brush, cursor and tooltip. */
export function HistogramPlot({ activity, time, subject, zoom, onZoom, cursorRef }: HistogramPlotProps) {
  const { unit, range, intl } = time
  const { timeZone, weekStartsOn, format, messages } = intl
  const plot = useRef<HTMLDivElement>(null)
  const size = useSize(plot, FALLBACK)
  const buckets = activity.length

  const starts = useMemo(() => activity.map((bucket) => bucket.start), [activity])
  const edges = useMemo(() => {
    const last = starts.at(-1)
    return last === undefined ? [] : bucketEdges(starts, bucketEnd(last, unit, timeZone, weekStartsOn), range)
  }, [starts, unit, timeZone, weekStartsOn, range])
  const open = starts.lastIndexOf(startOfBucket(intl.now(), unit, timeZone, weekStartsOn))
  const partial = useMemo(
    () =>
      new Set([0, open, starts.length - 1].filter((i) => {
        const start = starts[i]
        return start !== undefined && coverageOf(start, time).kind !== 'whole'
      })),
    [open, starts, time],
  )

  const layout = useMemo(
    () => size && histogramLayout({ activity, open, partial, ...size, rate: subject === 'users' }),
    [size, activity, open, partial, subject],
  )
  const ticks = useMemo(
    () =>
      timeTicks({
        starts, unit, timeZone, weekStartsOn, width: size?.width ?? 0, label: format.bucketShort,
        current: open < 0 ? null : { index: open, text: messages.chart.current[unit] },
      }),
    [starts, unit, timeZone, weekStartsOn, size, format, open, messages],
  )

  const cursor = useHistogramCursor({ edges, largeStep: LARGE_STEP[unit], zoom, onZoom })
  const valueText = useCallback(
    (t: number, end: 'from' | 'to') => format.bucketLong(startOfBucket(end === 'from' ? t : t - 1, unit, timeZone, weekStartsOn), unit),
    [format, unit, timeZone, weekStartsOn],
  )
  const onBrush = (next: Range | null, change: BrushChange) => {
    cursor.hide()
    // The handle that had the focus is about to go.
    if (change.reason === 'clear' && plot.current?.contains(document.activeElement)) cursorRef.current?.focus()
    onZoom?.(next, change)
  }

  const { width, height } = size ?? FALLBACK
  const center = (index: number) => ((index + 0.5) / buckets) * width
  const marks = useMemo(() => ticks.map((tick) => `M${((tick.index + 0.5) / buckets) * width} ${height}v4`).join(''), [ticks, buckets, width, height])
  const share = (t: number) => positionOf(edges, t) / Math.max(1, buckets)
  const under = activity[cursor.cursor.index]
  const sentence = useMemo(() => (under ? bucketSentence(under, time, subject) : ''), [under, time, subject])
  const told = cursor.shown === null ? undefined : activity[cursor.shown]

  return (
    <div className="ut-plot">
      {layout && <ValueAxis axis={layout.sessions} format={layout.sessions.max < 10_000 ? format.count : format.tick} />}
      <div ref={plot} className="ut-plot__area" {...cursor.pointer}>
        {layout && (
          <HistogramMarks
            layout={layout} width={width} height={height}
            marks={marks}
            zoom={zoom && { from: share(zoom.from), to: share(zoom.to) }}
            cursor={cursor.shown === null ? null : { x: center(cursor.shown), y: layout.rateAt(cursor.shown) }}
          />
        )}
        {size && under && (
          <div
            ref={cursorRef} className="ut-plot__cursor" role="slider" tabIndex={0} {...cursor.keys}
            style={{ left: `${(cursor.cursor.index / buckets) * 100}%`, width: `${100 / buckets}%` }}
            aria-label={onZoom ? messages.chart.bucketCursorZoom : messages.chart.bucketCursor}
            aria-orientation="horizontal" aria-valuemin={0} aria-valuemax={buckets - 1} aria-valuenow={cursor.cursor.index}
            aria-valuetext={`${cursor.cursor.anchor !== null && zoom ? `${messages.chart.selecting(format.range(zoom))}. ` : ''}${sentence}`}
          />
        )}
        {size && onZoom && (
          <Brush
            edges={edges} value={zoom} onChange={onBrush} valueText={valueText} largeStep={LARGE_STEP[unit]}
            labels={{ from: messages.chart.zoomStart, to: messages.chart.zoomEnd }}
          />
        )}
        {told && cursor.shown !== null && <HistogramTip bucket={told} time={time} subject={subject} x={center(cursor.shown)} width={width} />}
      </div>
      {layout?.rate && <ValueAxis axis={layout.rate.axis} format={format.percentTick} />}
      {size && <TimeAxis ticks={ticks} buckets={buckets} />}
    </div>
  )
}
