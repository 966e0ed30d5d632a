import { describe, expect, it } from 'vitest'
import { toAdapterError } from '../../../../src/adapters/clickhouse/client/toAdapterError.js'
import { AdapterError } from '../../../../src/contract/errors.js'

/** As the official client throws it, as chdb does, and as text alone. */
const forms = (code: number, text: string): Error[] => [
  Object.assign(new Error(text), { code: String(code), type: 'A_TYPE' }),
  Object.assign(new Error(`Code: ${code}. DB::Exception: ${text}`), { code: 'CHDB_QUERY', clickhouseCode: code }),
  new Error(`Code: ${code}. DB::Exception: ${text}`),
]

describe('toAdapterError', () => {
  it.each([
    [60, 'unavailable', false, 'createTables'],
    [81, 'unavailable', false, 'createTables'],
    [76, 'unavailable', false, 'process'],
    [158, 'unavailable', false, 'Narrow'],
    [159, 'unavailable', false, 'Narrow'],
    [164, 'forbidden', false, 'readonly'],
    [192, 'unauthorized', false, 'password'],
    [193, 'unauthorized', false, 'password'],
    [194, 'unauthorized', false, 'password'],
    [516, 'unauthorized', false, 'password'],
    [201, 'rate_limited', true, 'quota'],
    [202, 'rate_limited', true, 'moment'],
    [241, 'unavailable', false, 'memory'],
    [373, 'unsupported', false, 'session_id'],
    [394, 'unavailable', true, 'again'],
    [497, 'forbidden', false, 'right'],
    [62, 'internal', false, 'report'],
    [47, 'internal', false, 'report'],
    [99_999, 'internal', false, 'report'],
  ] as const)('reads %i as %s, and keeps what the engine said to itself', (number, code, retryable, word) => {
    for (const error of forms(number, "near 'anna@example.org'")) {
      const known = toAdapterError(error)
      expect(known).toBeInstanceOf(AdapterError)
      expect(known).toMatchObject({ code, retryable, cause: error, message: expect.stringContaining(word) })
      expect(known.message).toContain(String(number))
      expect(known.message).not.toContain('anna')
    }
  })

  it.each([
    Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:8123'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
    Object.assign(new Error('getaddrinfo ENOTFOUND nowhere'), { code: 'ENOTFOUND' }),
    new Error('socket hang up'),
    new Error('Timeout error.'),
    new TypeError('fetch failed'),
    Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
  ])('reads %s as a server that does not answer', (error) => {
    expect(toAdapterError(error)).toMatchObject({ code: 'unavailable', retryable: true, cause: error })
  })

  it('reads anything else as a bug', () => {
    for (const thrown of [new TypeError('x is not a function'), 'text', undefined, null, { message: 'socket hang up' }]) {
      expect(toAdapterError(thrown)).toMatchObject({ code: 'internal', retryable: false })
    }
  })

  it('leaves its own and aborts alone', () => {
    for (const error of [new AdapterError('forbidden', 'No.'), new DOMException('Aborted.', 'AbortError')]) expect(toAdapterError(error)).toBe(error)
  })
})
