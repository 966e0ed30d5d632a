import type { BucketUnit } from '../../../model/buckets.js'
import { plural } from './plural.js'

/** Charts over time and of scores. */
export const chart = {
  sessionsPer: {
    minute: 'Sessions per minute',
    quarterHour: 'Sessions per 15 minutes',
    hour: 'Sessions per hour',
    sixHours: 'Sessions per 6 hours',
    day: 'Sessions per day',
    week: 'Sessions per week',
    month: 'Sessions per month',
  } satisfies Record<BucketUnit, string>,
  /** Legend of a bucket that is not over. */
  notOver: {
    minute: 'minute not over',
    quarterHour: '15 minutes not over',
    hour: 'hour not over',
    sixHours: '6 hours not over',
    day: 'day not over',
    week: 'week not over',
    month: 'month not over',
  } satisfies Record<BucketUnit, string>,
  /** The bucket that is not over, on the axis. */
  current: {
    minute: 'now',
    quarterHour: 'now',
    hour: 'this hour',
    sixHours: 'now',
    day: 'today',
    week: 'this week',
    month: 'this month',
  } satisfies Record<BucketUnit, string>,
  /** Legend of a bucket that the range cuts. */
  cut: 'only in part',
  soFar: 'so far',
  onlyFrom: (time: string) => `from ${time}`,
  onlyUntil: (time: string) => `until ${time}`,
  good: 'good',
  errored: 'errored',
  errorRate: 'error rate',
  users: 'users',
  traces: 'traces',
  zoomed: 'Zoomed:',
  zoomedTo: (range: string) => `Zoomed to ${range}`,
  zoomReset: (range: string) => `Zoom reset to ${range}`,
  zoomStart: 'Start of the zoom',
  zoomEnd: 'End of the zoom',
  selecting: (range: string) => `Selecting ${range}`,
  bucketCursor: 'Buckets',
  bucketCursorZoom: 'Buckets: Enter begins a zoom, arrows widen it, Enter again applies it',
  noSessions: 'no sessions',
  asTable: 'Show as data table',
  asChart: 'Show as chart',
  emptyTitle: 'No sessions in this range',
  failedTitle: 'The activity could not be loaded',
  scoreCount: (n: number, text: string) => plural(n, { one: `${text} score`, other: `${text} scores` }),
  yes: 'true',
  no: 'false',
  otherValues: (n: number, text: string) => plural(n, { one: `${text} other value`, other: `${text} other values` }),
}
