/**
 * How the parts of a view are written as text that a URL carries almost untouched.
 *
 * `*` parts the items of a list (URLSearchParams leaves it as it is, and ids hardly hold it); `!` starts an escape:
 * `!s` = `*`, `!e` = `!`, `!0` = the empty item, `!uD800` = half a surrogate pair, which a URL cannot carry.
 */

const ESCAPE = /[*!]|\p{Surrogate}/gu
const UNESCAPE = /!(?:([se0])|u([0-9A-F]{4}))/g

/** One item, safe to join with `*`. */
export function escapeItem(item: string): string {
  if (item === '') return '!0'
  return item.replace(ESCAPE, (c) => (c === '*' ? '!s' : c === '!' ? '!e' : `!u${c.charCodeAt(0).toString(16).toUpperCase()}`))
}

/** The item that {@link escapeItem} wrote; text that it never writes stays as it is. */
export function unescapeItem(text: string): string {
  return text.replace(UNESCAPE, (_, letter: string | undefined, code: string) =>
    letter === undefined ? String.fromCharCode(Number.parseInt(code, 16)) : letter === 's' ? '*' : letter === 'e' ? '!' : '')
}

/** A list of any strings as one text; the empty list is the empty text. */
export function writeList(items: readonly string[]): string {
  return items.map(escapeItem).join('*')
}

/** The list that {@link writeList} wrote. */
export function readList(text: string): readonly string[] {
  return text === '' ? [] : text.split('*').map(unescapeItem)
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(\.\d{1,3})?)?)?Z?$/

/** An instant as ISO 8601 basic format in UTC, such as `20261112T0830Z`, or as the bare number where that cannot say it. */
export function writeTime(t: number): string {
  if (!Number.isInteger(t) || t < -62_167_219_200_000 || t > 253_402_300_799_999) return String(t)
  const iso = new Date(t).toISOString()
  const clock = t % 60_000 === 0 ? iso.slice(11, 16) : t % 1000 === 0 ? iso.slice(11, 19) : iso.slice(11, 23)
  return `${iso.slice(0, 10).replaceAll('-', '')}T${clock.replaceAll(':', '')}Z`
}

/** The instant of an ISO 8601 UTC time (basic or extended) or of a bare number; `null` for anything else. */
export function readTime(text: string): number | null {
  const match = TIME.exec(text)
  // eight bare digits are a date: a number of Unix milliseconds that short would lie in the first hours of 1970
  if (!match) return readNumber(text)
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = ''] = match
  const t = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`)
  return Number.isNaN(t) ? null : t
}

/** A finite number; `null` for anything else, the empty text included. */
export function readNumber(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}
