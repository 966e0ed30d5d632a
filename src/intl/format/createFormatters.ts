import { formatAge, formatAgo, formatAgoFull } from './age.js'
import { formatBucketLong, formatBucketShort } from './bucket.js'
import type { FormatContext } from './context.js'
import { formatCount, formatCountFull, formatNumber, formatTick } from './count.js'
import { formatDuration, formatDurationFull } from './duration.js'
import type { Formatters } from './formatters.js'
import { formatDateShort, formatInstant } from './instant.js'
import { formatByUnit, formatByUnitFull, formatMetric, formatMetricFull } from './metric.js'
import { formatMoney, formatMoneyFull, markEstimated, readCurrency } from './money.js'
import { formatPercent, formatPercentFull, formatPercentTick, formatPoints } from './percent.js'
import { formatRange, formatRangeFull } from './range.js'

/**
 * All formatters bound to one context. Default: English, UTC, US dollars, the system's clock, weeks from Monday.
 * Throws a `RangeError` for a currency without a rate.
 */
export function createFormatters(settings: Partial<FormatContext> = {}): Formatters {
  const context: FormatContext = {
    locale: settings.locale ?? 'en',
    timeZone: settings.timeZone ?? 'UTC',
    currency: settings.currency ?? 'USD',
    now: settings.now ?? Date.now,
    weekStartsOn: settings.weekStartsOn ?? 1,
  }
  readCurrency(context.currency)
  return {
    money: (usd) => formatMoney(usd, context),
    moneyFull: (usd) => formatMoneyFull(usd, context),
    estimated: markEstimated,
    count: (value) => formatCount(value, context),
    countFull: (value) => formatCountFull(value, context),
    tokens: (value) => formatCount(value, context),
    tokensFull: (value) => formatCountFull(value, context),
    tick: (value) => formatTick(value, context),
    number: (value) => formatNumber(value, context),
    percent: (ratio) => formatPercent(ratio, context),
    percentFull: (ratio) => formatPercentFull(ratio, context),
    percentTick: (ratio) => formatPercentTick(ratio, context),
    points: (difference) => formatPoints(difference, context),
    duration: (ms) => formatDuration(ms, context),
    durationFull: (ms) => formatDurationFull(ms, context),
    age: (instant) => formatAge(instant, context),
    ago: (instant) => formatAgo(instant, context),
    agoFull: (instant) => formatAgoFull(instant, context),
    date: (instant) => formatInstant(instant, 'dayOfYear', context),
    dateShort: (instant) => formatDateShort(instant, context),
    time: (instant) => formatInstant(instant, 'time', context),
    dateTime: (instant) => formatInstant(instant, 'dateTime', context),
    dateTimeFull: (instant) => formatInstant(instant, 'full', context),
    range: (range) => formatRange(range, context),
    rangeFull: (range) => formatRangeFull(range, context),
    bucketShort: (start, unit) => formatBucketShort(start, unit, context),
    bucketLong: (start, unit) => formatBucketLong(start, unit, context),
    metric: (id, value) => formatMetric(id, value, context),
    metricFull: (id, value) => formatMetricFull(id, value, context),
    unit: (unit, value) => formatByUnit(unit, value, context),
    unitFull: (unit, value) => formatByUnitFull(unit, value, context),
  }
}
