import { describe, expect, it } from 'vitest'
import { AdapterError, type AdapterErrorCode } from '../../src/contract/errors.js'
import { ERROR_CODES, fromProblem, statusOf, toProblem } from '../../src/wire/problem.js'

const isCode = (code: string): code is AdapterErrorCode => ERROR_CODES.includes(code)
const read = (status: number, body: string) => fromProblem(status, body, null, 'https://app.example')

describe('an error', () => {
  it('arrives as it was sent, whatever its code', () => {
    for (const code of ERROR_CODES.filter(isCode)) {
      for (const retryable of [true, false]) {
        const arrived = read(statusOf(code), JSON.stringify(toProblem(new AdapterError(code, 'Why, and what to do.', { retryable }))))
        expect([arrived.code, arrived.message, arrived.retryable]).toEqual([code, 'Why, and what to do.', retryable])
      }
    }
  })

  it.each([
    [401, 'unauthorized', false], [403, 'forbidden', false], [404, 'not_found', false], [418, 'bad_request', false], [429, 'rate_limited', true],
    [500, 'internal', false], [502, 'unavailable', true], [503, 'unavailable', true], [504, 'unavailable', true], [408, 'unavailable', true], [599, 'internal', false],
  ])('is told from the status where somebody between has answered: %d', (status, code, retryable) => {
    for (const body of ['', '<h1>', '{"code":"toString","detail":5}', '[]', 'null', '{"code":5,"retryable":false}']) {
      const error = read(status, body)
      expect([error.code, error.retryable, error.message]).toEqual([code, retryable, `https://app.example answered ${status}. Look there for the reason.`])
    }
  })
})
