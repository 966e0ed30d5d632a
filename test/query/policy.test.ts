import { describe, expect, it } from 'vitest'
import { AdapterError } from '../../src/contract/errors.js'
import { policy } from '../../src/query/policy.js'

describe('policy', () => {
  it('asks again twice, and only what may succeed then', () => {
    const down = new AdapterError('unavailable', 'Down.')
    expect([0, 1, 2].map((failures) => policy.retry(failures, down))).toEqual([true, true, false])
    expect(policy.retry(0, new AdapterError('bad_request', 'No.'))).toBe(false)
    expect(policy.retry(0, new AdapterError('internal', 'Odd.', { retryable: true }))).toBe(true)
    expect(policy.retry(0, new TypeError('Failed to fetch'))).toBe(false)
  })

  it('waits longer each time', () => {
    expect(policy.retryDelay(0)).toBeLessThan(policy.retryDelay(1))
    expect(policy.retryDelay(50)).toBe(8000)
  })
})
