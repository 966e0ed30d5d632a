'use client'
import type { ActivityBucket } from '../../model/activity.js'
import { bucketTitle, rateOf } from './histogramTexts.js'
import type { HistogramTime } from './histogramTexts.js'

interface HistogramTableProps {
  readonly activity: readonly ActivityBucket[]
  readonly time: HistogramTime
  readonly subject: 'users' | 'user'
  readonly label: string
}

/** The same numbers as a table: every bucket, in a region that scrolls by keyboard. */
export function HistogramTable({ activity, time, subject, label }: HistogramTableProps) {
  const { format, messages } = time.intl
  const { metrics } = messages
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="ut-histogram__table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.buckets[time.unit]}</th>
            <th scope="col">{metrics.sessions.label}</th>
            <th scope="col">{metrics.erroredSessions.label}</th>
            <th scope="col">{metrics.errorRate.label}</th>
            {subject === 'users' && <th scope="col">{messages.chart.users}</th>}
            <th scope="col">{metrics.traces.label}</th>
            <th scope="col">{metrics.totalTokens.label}</th>
            <th scope="col">{metrics.costSum.label}</th>
          </tr>
        </thead>
        <tbody>
          {activity.map((bucket) => (
            <tr key={bucket.start}>
              <th scope="row">{bucketTitle(bucket.start, time)}</th>
              <td>{format.countFull(bucket.sessions)}</td>
              <td>{format.countFull(bucket.erroredSessions)}</td>
              <td>{format.percent(rateOf(bucket))}</td>
              {subject === 'users' && <td>{format.countFull(bucket.users)}</td>}
              <td>{format.countFull(bucket.traces)}</td>
              <td>{format.tokens(bucket.totalTokens)}</td>
              <td>{format.money(bucket.costUsd)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
