import { isEnglish, numberFormat } from './cache.js'

/** Units of time that have a short form. */
export type ShortUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'

/** How the number before the unit is written. */
export type UnitDigits = 'whole' | 'decimal' | 'padded'

// Intl's narrow English says 3m for three minutes and for three months alike.
const ENGLISH: { readonly [U in ShortUnit]: string } = {
  millisecond: 'ms', second: 's', minute: 'm', hour: 'h', day: 'd', month: 'mo', year: 'y',
}

const DIGITS = {
  whole: { maximumFractionDigits: 0 },
  decimal: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
  padded: { maximumFractionDigits: 0, minimumIntegerDigits: 2 },
} as const satisfies Record<UnitDigits, Intl.NumberFormatOptions>

const options = new Map<string, Intl.NumberFormatOptions>()

/** A number of a unit, as short as the language allows: `3h`, `2mo`, `3 Std.`. */
export function formatUnit(value: number, unit: ShortUnit, locale: string, digits: UnitDigits = 'whole'): string {
  if (isEnglish(locale)) return numberFormat('en', DIGITS[digits]).format(value) + ENGLISH[unit]
  const key = `${unit} ${digits}`
  let made = options.get(key)
  if (!made) options.set(key, (made = { style: 'unit', unit, unitDisplay: 'short', ...DIGITS[digits] }))
  return numberFormat(locale, made).format(value)
}
