import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { ActivityBucket } from '../../model/activity.js'
import { bucketEnd } from '../../model/buckets.js'
import type { BucketUnit } from '../../model/buckets.js'
import type { Range } from '../../model/scope.js'

/** What a histogram counts in. */
export interface HistogramTime {
  readonly unit: BucketUnit
  readonly range: Range
  readonly intl: ViewIntl
}

/** How far a bucket is covered: whole, not over yet, or only cut by the range. Instants are where it cuts, else `null`. */
export type Coverage = { readonly kind: 'whole' | 'open' | 'cut'; readonly from: number | null; readonly to: number | null }

/** Tells how far a bucket is covered at this moment. */
export function coverageOf(start: number, { unit, range, intl }: HistogramTime): Coverage {
  const end = bucketEnd(start, unit, intl.timeZone, intl.weekStartsOn)
  const now = intl.now()
  const from = start < range.from && range.from < end ? range.from : null
  if (start <= now && now < end) return { kind: 'open', from, to: null }
  const to = start < range.to && range.to < end ? range.to : null
  return { kind: from === null && to === null ? 'whole' : 'cut', from, to }
}

/** A bucket as a heading, with what is missing from it: `Thu 19 Nov 2026 · so far`. */
export function bucketTitle(start: number, time: HistogramTime): string {
  const { format, messages } = time.intl
  const { kind, from, to } = coverageOf(start, time)
  const parts = [format.bucketLong(start, time.unit)]
  if (from !== null) parts.push(messages.chart.onlyFrom(format.time(from)))
  if (to !== null) parts.push(messages.chart.onlyUntil(format.time(to)))
  if (kind === 'open') parts.push(messages.chart.soFar)
  return parts.join(' · ')
}

/** Errored sessions ÷ sessions of a bucket; `null` without sessions. */
export const rateOf = (bucket: ActivityBucket): number | null => (bucket.sessions > 0 ? bucket.erroredSessions / bucket.sessions : null)

/** A bucket in one sentence, for screen readers: the numbers of its tooltip. */
export function bucketSentence(bucket: ActivityBucket, time: HistogramTime, subject: 'users' | 'user'): string {
  const { format, messages } = time.intl
  const title = bucketTitle(bucket.start, time)
  if (bucket.sessions === 0) return `${title}: ${messages.chart.noSessions}`
  const parts = [
    messages.common.sessions(bucket.sessions, format.countFull(bucket.sessions)),
    `${format.countFull(bucket.erroredSessions)} ${messages.chart.errored}`,
    `${messages.chart.errorRate} ${format.percent(rateOf(bucket))}`,
    subject === 'users' ? messages.common.users(bucket.users, format.countFull(bucket.users)) : messages.common.traces(bucket.traces, format.countFull(bucket.traces)),
  ]
  return `${title}: ${parts.join(', ')}`
}
