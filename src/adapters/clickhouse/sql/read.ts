/** A number from an answer: 64-bit integers come as text from some servers. NaN, of no row, is the caller's to avoid. */
export function readNumber(value: unknown): number {
  return Number(value)
}

/** A number that may be unknown. */
export function readOptional(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
}

/** A text that is stored as `''` where there is none. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A list inside a row. */
export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
