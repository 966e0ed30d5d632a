'use client'
import type { ActivityBucket } from '../../model/activity.js'
import { bucketTitle, rateOf } from './histogramTexts.js'
import type { HistogramTime } from './histogramTexts.js'

interface HistogramTipProps {
  readonly bucket: ActivityBucket
  readonly time: HistogramTime
  readonly subject: 'users' | 'user'
  /** Centre of the bucket and width of the plot, px. */
  readonly x: number
  readonly width: number
}

/** Room between the bucket and its tooltip, px. */
const AWAY = 12
/** How far a tooltip may reach over an axis, px. */
const OVER = 30

/**
 * The numbers of one bucket, beside it on the side that has more room and never beyond the chart. The one tooltip of
 * the chart, for pointer and keyboard. Screen readers hear the same from the cursor.
 */
export function HistogramTip({ bucket, time, subject, x, width }: HistogramTipProps) {
  const { format, messages } = time.intl
  const { chart } = messages
  const wide = width < 404 ? 150 : 190
  const left = x < width / 2 ? Math.min(x + AWAY, width + OVER - wide) : Math.max(x - AWAY - wide, -OVER)
  const last = subject === 'users' ? ([chart.users, bucket.users] as const) : ([chart.traces, bucket.traces] as const)
  return (
    // Its text says which way it reads: the plot around it always runs left to right.
    <div className="ut-tooltip ut-plot__tip" aria-hidden="true" dir="auto" style={{ left, width: wide }}>
      <b className="ut-plot__tiptitle">{bucketTitle(bucket.start, time)}</b>
      <span className="ut-inline ut-legend" data-key="good">{chart.good}</span>
      <bdi className="ut-num">{format.countFull(bucket.sessions - bucket.erroredSessions)}</bdi>
      <span className="ut-inline ut-legend" data-key="errored">{chart.errored}</span>
      <bdi className="ut-num">{format.countFull(bucket.erroredSessions)}</bdi>
      <span className="ut-inline ut-legend" data-key="rate">{chart.errorRate}</span>
      <bdi className="ut-num">{format.percent(rateOf(bucket))}</bdi>
      <span>{last[0]}</span>
      <bdi className="ut-num">{format.countFull(last[1])}</bdi>
    </div>
  )
}
