import { ABSENT, isKnown } from './absent.js'
import type { Maybe } from './absent.js'
import { numberFormat } from './cache.js'
import type { FormatContext } from './context.js'

type Numbers = Pick<FormatContext, 'locale'>

const WHOLE = { style: 'percent', maximumFractionDigits: 0 } as const
const ONE = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
const FULL = { style: 'percent', maximumFractionDigits: 2 } as const
const POINTS = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
const WHOLE_POINTS = { maximumFractionDigits: 0 } as const

/** A fraction of 1: `0%`, `<1%`, one decimal under ten, else whole. */
export function formatPercent(ratio: Maybe, { locale }: Numbers): string {
  if (!isKnown(ratio)) return ABSENT
  if (ratio > 0 && ratio < 0.01) return `<${numberFormat(locale, WHOLE).format(0.01)}`
  const one = Math.abs(ratio) >= 0.01 && Math.abs(ratio) < 0.0995
  return numberFormat(locale, one ? ONE : WHOLE).format(ratio === 0 ? 0 : ratio)
}

/** A fraction of 1 with two decimals at most; what lies between 0 and 0.01 % says so. */
export function formatPercentFull(ratio: Maybe, { locale }: Numbers): string {
  if (!isKnown(ratio)) return ABSENT
  const percent = numberFormat(locale, FULL)
  return ratio > 0 && ratio < 0.0001 ? `<${percent.format(0.0001)}` : percent.format(ratio === 0 ? 0 : ratio)
}

/** A share on an axis, without trailing zeros: `0%`, `2.5%`, `10%`. */
export function formatPercentTick(ratio: Maybe, { locale }: Numbers): string {
  return isKnown(ratio) ? numberFormat(locale, FULL).format(ratio === 0 ? 0 : ratio) : ABSENT
}

/** The size of a difference of two shares in percentage points, without sign or unit: `1.9` for −0.019. */
export function formatPoints(difference: Maybe, { locale }: Numbers): string {
  if (!isKnown(difference)) return ABSENT
  const points = Math.abs(difference) * 100
  return numberFormat(locale, points >= 9.95 ? WHOLE_POINTS : POINTS).format(points)
}
