/** Eastern Arabic and Persian digits and signs, which keyboards of those locales type. */
const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/g

/** The sign that a locale writes before decimals, and the one between thousands. */
function separators(locale: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(12345.6)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { decimal: of('decimal') || '.', group: of('group') }
}

/**
 * A typed number: `null` for nothing, `undefined` for what is no finite number. Spaces and apostrophes, which group digits, are ignored.
 * With a locale its decimal and group signs are understood, and the plain `1234.5` where that is not ambiguous.
 */
export function parseNumber(text: string, locale?: string): number | null | undefined {
  let plain = text
    .replace(/[\s\u00a0\u202f\u066c'’]/g, '')
    .replace('\u066b', '.')
    .replace(EASTERN, (digit) => String(digit.charCodeAt(0) & 15))
  if (plain === '') return null
  if (locale !== undefined) {
    const { decimal, group } = separators(locale)
    if (group.trim() !== '') {
      const grouped = new RegExp(`^[+-]?\\d{1,3}(?:\\${group}\\d{2,3})+(?:\\${decimal}\\d*)?$`)
      if (grouped.test(plain)) plain = plain.replaceAll(group, '')
    }
    plain = plain.replace(decimal, '.')
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}
