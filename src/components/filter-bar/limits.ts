import { readCurrency } from '../../intl/format/money.js'
import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { MetricUnit } from '../../model/metrics.js'
import { parseNumber } from '../../ui/parseNumber.js'
import { momentText, parseMoment } from '../time-range/moment.js'

/** Lower (`min`) or upper (`max`) end of a metric filter; both are inclusive. */
export type LimitEnd = 'min' | 'max'

/** A typed limit: a value in the metric's own unit, nothing, or what is wrong with the text. */
export type Limit =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly error: string }

const NONE: Limit = { kind: 'none' }
const tidy = (value: number) => String(Number(value.toPrecision(12)))

/** A limit as text in the unit that people write: `%` for ratios, the shown currency for costs, `ms` or `s` for durations, dates for instants. */
export function limitText(unit: MetricUnit, end: LimitEnd, value: number | undefined, intl: ViewIntl): string {
  if (value === undefined) return ''
  switch (unit) {
    case 'ratio': return tidy(value * 100)
    case 'usd': return tidy(value * readCurrency(intl.currency).rate)
    case 'ms': return value < 1000 ? `${tidy(value)}ms` : `${tidy(value / 1000)}s`
    // an upper limit includes its last moment, a date its whole day
    case 'instant': return end === 'min' ? momentText(value, 'from', intl.timeZone) : momentText(value + 1, 'to', intl.timeZone)
    case 'count': case 'tokens': return tidy(value)
    default: return unit satisfies never
  }
}

/** The limit of a typed text. */
export function parseLimit(unit: MetricUnit, end: LimitEnd, text: string, intl: ViewIntl): Limit {
  const { filters } = intl.messages
  if (text.trim() === '') return NONE
  if (unit === 'instant') {
    const now = intl.now()
    const t = parseMoment(text, end === 'min' ? 'from' : 'to', { timeZone: intl.timeZone, locale: intl.locale, now, nowWord: intl.messages.timeRange.now })
    if (t === null) return { kind: 'wrong', error: filters.badDate(momentText(now - 3_600_000, 'from', intl.timeZone)) }
    return { kind: 'value', value: end === 'min' ? t : t - 1 }
  }
  const value = unit === 'ms' ? parseDuration(text, intl.locale) : parseScaled(text, intl.locale)
  if (value === undefined) return { kind: 'wrong', error: unit === 'ms' ? filters.badDuration : filters.badNumber }
  if (value < 0) return { kind: 'wrong', error: filters.negative }
  return { kind: 'value', value: unit === 'ratio' ? value / 100 : unit === 'usd' ? value / readCurrency(intl.currency).rate : value }
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }

/** `1.5k`, `$20`, `12 %`: a number with the signs that people put round it. */
function parseScaled(text: string, locale: string): number | undefined {
  const match = /^[\p{Sc}\s]*(.*?)\s*([kmb]|[\p{Sc}%٪])?$/iu.exec(text.trim())
  const value = parseNumber(match?.[1] ?? '', locale)
  return typeof value === 'number' ? value * (SCALES[match?.[2]?.toLowerCase() ?? ''] ?? 1) : undefined
}

const TIMES: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }

/** `800ms`, `1.5s`, `2m`, `1h`; a bare number is seconds. */
function parseDuration(text: string, locale: string): number | undefined {
  const match = /^(.*?)\s*(ms|s|m|min|h)?$/i.exec(text.trim())
  const value = parseNumber(match?.[1] ?? '', locale)
  return typeof value === 'number' ? value * (TIMES[match?.[2]?.toLowerCase() ?? 's'] ?? 1000) : undefined
}
