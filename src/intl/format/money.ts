import { ABSENT, isKnown } from './absent.js'
import type { Maybe } from './absent.js'
import { numberFormat } from './cache.js'
import type { Currency, FormatContext } from './context.js'

type Money = Pick<FormatContext, 'locale' | 'currency'>

interface Formats {
  readonly whole: Intl.NumberFormatOptions
  readonly short: Intl.NumberFormatOptions
  readonly full: Intl.NumberFormatOptions
  readonly tiny: Intl.NumberFormatOptions
  /** The smallest coin: 0.01, and 1 for yen. */
  readonly coin: number
}

const byCode = new Map<string, Formats>()

function formatsOf(code: string): Formats {
  const known = byCode.get(code)
  if (known) return known
  const base = { style: 'currency', currency: code } as const
  const decimals = new Intl.NumberFormat('en', base).resolvedOptions().maximumFractionDigits ?? 2
  const made: Formats = {
    whole: { ...base, minimumFractionDigits: 0, maximumFractionDigits: 0 },
    short: { ...base },
    full: { ...base, maximumFractionDigits: 4 },
    tiny: { ...base, minimumSignificantDigits: 1, maximumSignificantDigits: 4 },
    coin: 10 ** -decimals,
  }
  byCode.set(code, made)
  return made
}

/** Code and units per US dollar. Throws a `RangeError` for a currency that cannot be shown truthfully. */
export function readCurrency(currency: Currency): { readonly code: string; readonly rate: number } {
  if (currency === 'USD') return { code: 'USD', rate: 1 }
  if (typeof currency === 'string') {
    throw new RangeError(rateMissing(String(currency)))
  }
  if (!/^[a-z]{3}$/i.test(currency.code)) {
    throw new RangeError(`The currency "${currency.code}" is no ISO 4217 code of three letters, such as EUR.`)
  }
  if (!(currency.rate > 0 && currency.rate < Infinity)) throw new RangeError(rateMissing(currency.code))
  return currency
}

function rateMissing(code: string): string {
  return `Costs are US dollars and cannot be labelled ${code} without a positive rate. Pass currency={{ code: '${code}', rate }}, the rate being units of ${code} per dollar.`
}

/** Ends `8.07 US$` in right-to-left text with a left-to-right mark, without which its last sign moves: `$US 8.07`. */
function write(format: Intl.NumberFormat, value: number): string {
  const text = format.format(value)
  return text.startsWith('\u200f') ? `${text}\u200e` : text
}

/**
 * A cost in US dollars, short: from 1,000 on whole, else with the currency's decimals; a cost above zero that rounds
 * below the smallest coin is `<$0.01`. Never `$0.00` unless it is zero.
 */
export function formatMoney(usd: Maybe, { locale, currency }: Money): string {
  if (!isKnown(usd)) return ABSENT
  const { code, rate } = readCurrency(currency)
  const { whole, short, coin } = formatsOf(code)
  const value = usd * rate
  const size = Math.abs(value)
  const coins = numberFormat(locale, short)
  if (size > 0 && size < coin) return value > 0 ? `<${write(coins, coin)}` : `>${write(coins, -coin)}`
  // What rounds up to 1,000.00 is 1,000: text does not shrink and grow again around the border.
  return size >= 1000 - coin / 2 ? write(numberFormat(locale, whole), value) : write(coins, value === 0 ? 0 : value)
}

/** A cost in US dollars with all digits that matter: four decimals, or four figures below a cent. */
export function formatMoneyFull(usd: Maybe, { locale, currency }: Money): string {
  if (!isKnown(usd)) return ABSENT
  const { code, rate } = readCurrency(currency)
  const { short, full, tiny } = formatsOf(code)
  const value = usd * rate
  const size = Math.abs(value)
  const options = size === 0 || size >= 1000 ? short : size < 0.01 ? tiny : full
  return write(numberFormat(locale, options), value === 0 ? 0 : value)
}

/** Marks the text of a cost as estimated. An unknown cost is not an estimate. */
export function markEstimated(text: string): string {
  return text === ABSENT ? text : `≈ ${text}`
}
