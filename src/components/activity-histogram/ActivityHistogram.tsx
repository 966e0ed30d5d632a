'use client'
import { forwardRef, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { BrushChange } from '../../charts/Brush.js'
import { useControlled } from '../../hooks/useControlled.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { ActivityBucket } from '../../model/activity.js'
import type { BucketUnit } from '../../model/buckets.js'
import type { Range } from '../../model/scope.js'
import { cx } from '../../ui/cx.js'
import { FailedView } from '../../ui/FailedView.js'
import type { IconName } from '../../ui/iconPaths.js'
import { Root } from '../../ui/Root.js'
import type { RootProps } from '../../ui/Root.js'
import { StateView } from '../../ui/StateView.js'
import { VisuallyHidden } from '../../ui/VisuallyHidden.js'
import { HistogramHead } from './HistogramHead.js'
import { HistogramPlot } from './HistogramPlot.js'
import { HistogramSkeleton } from './HistogramSkeleton.js'
import { HistogramTable } from './HistogramTable.js'
import { coverageOf } from './histogramTexts.js'
import type { HistogramTime } from './histogramTexts.js'

/** What an {@link ActivityHistogram} shows. Only `ready` and `refreshing` show `activity`. */
export type ActivityHistogramStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  /** What is on screen stays while newer numbers are on their way: `aria-busy`, nothing moves. */
  | { readonly kind: 'refreshing' }
  /** Nothing to draw, for a named reason. Default title: no sessions in this range. */
  | { readonly kind: 'empty'; readonly title?: ReactNode; readonly text?: ReactNode; readonly actions?: ReactNode; readonly icon?: IconName }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void; readonly retrying?: boolean }

/** Why the zoom changed. `drag`: pointer or touch; `keyboard`: keys; `clear`: it was reset. */
export interface ZoomChange {
  readonly reason: BrushChange['reason']
}

/** @see ActivityHistogram */
export interface ActivityHistogramProps extends Omit<RootProps, 'title'> {
  /** One entry a bucket, ascending, without gaps: the answer to `getOverview` or `getActivity`. */
  readonly activity: readonly ActivityBucket[]
  /** Length of the buckets, as asked for. */
  readonly bucket: BucketUnit
  /** The range as asked for. It may cut the first and the last bucket. */
  readonly range: Range
  /** The part that the rest of the page follows; `null` = none. Absent: the chart keeps it itself, from `defaultZoom`. */
  readonly zoom?: Range | null
  readonly defaultZoom?: Range | null
  /**
   * A zoom was chosen (edges lie on buckets, cut to the range) or reset. Once a gesture, at its end. Without it and
   * without `defaultZoom` nothing can be zoomed.
   */
  readonly onZoomChange?: (next: Range | null, change: ZoomChange) => void
  /** Default `{ kind: 'ready' }`. */
  readonly status?: ActivityHistogramStatus
  /** Whose activity: of many users (default), with an error rate line, or of one user, without. */
  readonly subject?: 'users' | 'user'
  /** Height of the plot, px. Default: the token `--ut-chart-height`. */
  readonly height?: number
  /** Default: such as "Sessions per day". */
  readonly title?: ReactNode
  /** Controls of the page at the end of the head. */
  readonly actions?: ReactNode
}

const sameRange = (a: Range | null, b: Range | null) => a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to)
const READY: ActivityHistogramStatus = { kind: 'ready' }

/**
 * Sessions over time: errored at the base line and hatched, good above, error rate as a line on an axis of its own,
 * with a zoom by pointer, touch and keys, and a data table with the same numbers. Buckets that are not over are dashed.
 *
 * Drag to zoom, drag an edge or the middle to change it, click outside to reset; a click alone changes nothing else.
 * By keys: arrows walk the buckets, Enter begins a zoom, arrows widen it, Enter applies it, Escape gives it up.
 * It draws a fixed number of elements, whatever the number of buckets.
 */
export const ActivityHistogram = forwardRef<HTMLDivElement, ActivityHistogramProps>(function ActivityHistogram(
  {
    activity, bucket, range, zoom: zoomProp, defaultZoom = null, onZoomChange, status = READY, subject = 'users', height, title, actions,
    className, style, ...rest
  },
  ref,
) {
  const intl = useIntl()
  const { chart } = intl.messages
  const [zoom, setZoom] = useControlled<Range | null, ZoomChange>({ value: zoomProp, defaultValue: defaultZoom, onChange: onZoomChange })
  const [draft, setDraft] = useState<{ readonly zoom: Range | null } | null>(null)
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const [announcement, setAnnouncement] = useState('')
  const cursorRef = useRef<HTMLDivElement>(null)

  const { from, to } = range
  const time = useMemo<HistogramTime>(() => ({ unit: bucket, range: { from, to }, intl }), [bucket, from, to, intl])
  const zoomable = onZoomChange !== undefined || defaultZoom !== null
  const drawn = draft ? draft.zoom : zoom
  const heading = title ?? chart.sessionsPer[bucket]
  const shows = status.kind === 'ready' || status.kind === 'refreshing'

  const onZoom = (next: Range | null, { reason, final }: BrushChange) => {
    setDraft(final ? null : { zoom: next })
    if (!final || sameRange(next, zoom)) return
    setZoom(next, { reason })
    setAnnouncement(next ? chart.zoomedTo(intl.format.rangeFull(next)) : chart.zoomReset(intl.format.rangeFull(range)))
  }
  const onReset = () => {
    onZoom(null, { reason: 'clear', final: true })
    cursorRef.current?.focus()
  }
  const first = activity[0]?.start
  const last = activity.at(-1)?.start
  const coverages = useMemo(() => [first, last].map((start) => (start === undefined ? 'whole' : coverageOf(start, time).kind)), [first, last, time])

  return (
    <Root
      {...rest}
      ref={ref}
      role="group"
      aria-label={rest['aria-label'] ?? (typeof heading === 'string' ? heading : chart.sessionsPer[bucket])}
      aria-busy={status.kind === 'loading' || status.kind === 'refreshing' || undefined}
      className={cx('ut-histogram', className)}
      style={height === undefined ? style : { ...style, ['--ut-chart-height' as string]: `${height}px` }}
      data-state={status.kind}
      data-subject={subject}
    >
      <HistogramHead
        title={heading} time={time} subject={subject} zoom={shows ? drawn : null}
        view={shows ? view : status.kind === 'loading' ? 'chart' : 'none'}
        onReset={zoomable ? onReset : undefined}
        onView={shows ? setView : undefined}
        actions={actions}
        partial={!shows ? null : coverages.includes('open') ? 'open' : coverages.includes('cut') ? 'cut' : null}
      />
      {shows && view === 'chart' && (
        <HistogramPlot activity={activity} time={time} subject={subject} zoom={drawn} onZoom={zoomable ? onZoom : undefined} cursorRef={cursorRef} />
      )}
      {shows && view === 'table' && <HistogramTable activity={activity} time={time} subject={subject} label={chart.sessionsPer[bucket]} />}
      {status.kind === 'loading' && <HistogramSkeleton />}
      {status.kind === 'empty' && (
        <StateView className="ut-histogram__state" icon={status.icon ?? 'empty'} title={status.title ?? chart.emptyTitle} text={status.text} actions={status.actions} />
      )}
      {status.kind === 'failed' && (
        <FailedView className="ut-histogram__state" title={chart.failedTitle} error={status.error} retry={status.retry} {...(status.retrying !== undefined && { retrying: status.retrying })} />
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </Root>
  )
})
