import { expect, it } from 'vitest'
import { formatRetryAfter, parseRetryAfter } from '../../src/wire/retryAfter.js'

it('reads seconds and dates, and nothing else', () => {
  const now = Date.parse('2026-11-20T10:00:00Z')
  const cases: readonly (readonly [string | null, number | null])[] = [
    ['0', 0], ['120', 120_000], ['1.5', 1500], ['Fri, 20 Nov 2026 10:00:30 GMT', 30_000], ['Fri, 20 Nov 2026 09:00:00 GMT', 0],
    [null, null], ['', null], ['soon', null], ['-5', 0], ['Infinity', null],
  ]
  for (const [header, milliseconds] of cases) expect([header, parseRetryAfter(header, now)]).toEqual([header, milliseconds])
})

it('writes whole seconds, never fewer than what is left', () => {
  expect([0, 1, 1000, 1001, 60_000].map(formatRetryAfter)).toEqual(['1', '1', '1', '2', '60'])
})
