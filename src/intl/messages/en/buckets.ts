import type { BucketUnit } from '../../../model/buckets.js'

/** Units of time, as said after "per". */
export const buckets = {
  minute: 'minute',
  quarterHour: '15 minutes',
  hour: 'hour',
  sixHours: '6 hours',
  day: 'day',
  week: 'week',
  month: 'month',
} satisfies Record<BucketUnit, string>
