import { ABSENT, isKnown } from './absent.js'
import type { Maybe } from './absent.js'
import { isEnglish, numberFormat } from './cache.js'
import type { FormatContext } from './context.js'

type Numbers = Pick<FormatContext, 'locale'>

const WHOLE = { maximumFractionDigits: 0 } as const
const FEW = { maximumFractionDigits: 1 } as const
const FULL = { maximumFractionDigits: 2 } as const
const FIGURES = { maximumSignificantDigits: 4 } as const
const COMPACT = { notation: 'compact', minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const
const TICK = { notation: 'compact', maximumSignificantDigits: 3 } as const

/** `-0` is zero. */
const plain = (value: number) => (value === 0 ? 0 : value)

function compact(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  // English of any country: k, M, B. Locale data has K here, m and bn there, and changes between browser versions.
  return isEnglish(locale) ? numberFormat('en', options).format(value).replace('K', 'k') : numberFormat(locale, options).format(value)
}

/** A count: whole up to 9,999, then three figures and k, M, B. Averages below 100 keep one decimal. */
export function formatCount(value: Maybe, { locale }: Numbers): string {
  if (!isKnown(value)) return ABSENT
  const size = Math.abs(value)
  if (size >= 9_999.5) return compact(value, locale, COMPACT)
  return numberFormat(locale, size < 100 ? FEW : WHOLE).format(plain(value))
}

/** A count with all its digits. */
export function formatCountFull(value: Maybe, { locale }: Numbers): string {
  return isKnown(value) ? numberFormat(locale, FULL).format(plain(value)) : ABSENT
}

/** A count on an axis: compact from 1,000 on, without trailing zeros: `500`, `1.5k`, `10k`. */
export function formatTick(value: Maybe, { locale }: Numbers): string {
  if (!isKnown(value)) return ABSENT
  return Math.abs(value) < 1000 ? numberFormat(locale, FIGURES).format(plain(value)) : compact(value, locale, TICK)
}

/** Any number, such as a score, to four figures. */
export function formatNumber(value: Maybe, { locale }: Numbers): string {
  return isKnown(value) ? numberFormat(locale, FIGURES).format(plain(value)) : ABSENT
}
