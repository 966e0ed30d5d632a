import type { BucketUnit } from '../../model/buckets.js'
import type { MetricUnit, UserMetricId } from '../../model/metrics.js'
import type { Range } from '../../model/scope.js'
import type { Maybe } from './absent.js'

/**
 * Every way in which a value becomes text, bound to locale, zone, currency and clock. Unknown values (`null`,
 * `undefined`, `NaN`) give an en dash `–`. `…Full` variants are for tooltips, labels and screen readers.
 */
export interface Formatters {
  /** US dollars, short: `$4,182`, `$18.42`, `<$0.01`, `$0.00`. */
  money(usd: Maybe): string
  /** US dollars, all digits that matter: `$4,182.37`, `$0.000042`. */
  moneyFull(usd: Maybe): string
  /** Marks the text of a cost as estimated: `≈ $2.94`. */
  estimated(text: string): string
  /** Whole to 9,999, then three figures: `1,004`, `96.1k`, `1.24M`. Averages below 100 keep one decimal. */
  count(value: Maybe): string
  /** All digits: `96,104`. */
  countFull(value: Maybe): string
  /** As {@link Formatters.count}. */
  tokens(value: Maybe): string
  /** As {@link Formatters.countFull}. */
  tokensFull(value: Maybe): string
  /** A count on an axis: `500`, `1.5k`, `10k`. */
  tick(value: Maybe): string
  /** Any number, such as a score, to four figures. */
  number(value: Maybe): string
  /** A fraction of 1: `0%`, `<1%`, `2.9%`, `12%`. */
  percent(ratio: Maybe): string
  /** A fraction of 1 with two decimals at most: `2.94%`. */
  percentFull(ratio: Maybe): string
  /** A fraction of 1 on an axis: `2.5%`, `10%`. */
  percentTick(ratio: Maybe): string
  /** Size of a difference of two fractions in percentage points, without sign and unit: `1.9`. */
  points(difference: Maybe): string
  /** Milliseconds: `840ms`, `3.2s`, `1m 12s`, `2h 05m`. */
  duration(ms: Maybe): string
  /** Milliseconds in words: `1 minute, 12 seconds`. */
  durationFull(ms: Maybe): string
  /** Time since an instant, one unit: `3h`, `2mo`. */
  age(instant: Maybe): string
  /** The same as a phrase: `3h ago`, `just now`. */
  ago(instant: Maybe): string
  /** The same in words: `3 hours ago`. */
  agoFull(instant: Maybe): string
  /** `16 Nov 2026`. */
  date(instant: Maybe): string
  /** `16 Nov`, with the year when it is not this year. */
  dateShort(instant: Maybe): string
  /** `14:02`. */
  time(instant: Maybe): string
  /** `16 Nov 2026, 14:02`. */
  dateTime(instant: Maybe): string
  /** `Mon 16 Nov 2026, 14:02:07 GMT+1`. */
  dateTimeFull(instant: Maybe): string
  /** A half-open range: `12–19 Nov`. The end of a range of whole days is the last day that belongs to it. */
  range(range: Range): string
  /** A half-open range with year and times: `12 Nov 2026, 00:00 – 19 Nov 2026, 14:02`. */
  rangeFull(range: Range): string
  /** Start of a bucket as an axis label: `14:00`, `16 Nov`, `Nov 2026`. */
  bucketShort(start: Maybe, unit: BucketUnit): string
  /** A bucket as a heading: `Mon 16 Nov 2026`, `Mon 16 Nov 2026, 14:00–15:00`, `16–22 Nov 2026`, `November 2026`. */
  bucketLong(start: Maybe, unit: BucketUnit): string
  /** A metric's value by its unit, short; an instant reads as `3h ago`. */
  metric(id: UserMetricId, value: Maybe): string
  /** A metric's value by its unit, in full; an instant reads as its date and time. */
  metricFull(id: UserMetricId, value: Maybe): string
  /** A value of a unit, short. */
  unit(unit: MetricUnit, value: Maybe): string
  /** A value of a unit, in full. */
  unitFull(unit: MetricUnit, value: Maybe): string
}
