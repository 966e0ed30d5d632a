/** Milliseconds that a `Retry-After` header asks to wait, given as seconds or as a date; `null` = it says nothing. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (!header) return null
  const seconds = Number(header)
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000
  return Number.isFinite(wait) ? Math.max(0, wait) : null
}

/** A `Retry-After` header of so many milliseconds: whole seconds, at least one. */
export function formatRetryAfter(milliseconds: number): string {
  return String(Math.max(1, Math.ceil(milliseconds / 1000)))
}
