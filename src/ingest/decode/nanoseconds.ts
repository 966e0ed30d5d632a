const DIGITS = /^\d{7,26}$/

/**
 * Unix nanoseconds as milliseconds, fractions cut. A text of digits, as OTLP/JSON has it, for a number would lose
 * digits; a number all the same where one was sent. `NaN` for anything else.
 */
export function millisecondsOf(nanoseconds: unknown): number {
  if (typeof nanoseconds === 'string') return DIGITS.test(nanoseconds) ? Number(nanoseconds.slice(0, -6)) : NaN
  return typeof nanoseconds === 'number' && nanoseconds > 0 ? Math.floor(nanoseconds / 1e6) : NaN
}
