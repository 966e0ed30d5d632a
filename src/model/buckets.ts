/** Length of a bucket. All but the first three follow the calendar of the zone. */
export type BucketUnit = 'minute' | 'quarterHour' | 'hour' | 'sixHours' | 'day' | 'week' | 'month'

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
