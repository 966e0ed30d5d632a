import { describe, expect, it } from 'vitest'
import { AdapterError } from '../../src/contract/errors.js'
import { answer } from '../../src/query/answer.js'

const ask = (run: () => Promise<unknown>) => answer({ id: 'store' }, 'getUser', run)

describe('answer', () => {
  it('passes answers, null included', async () => {
    await expect(ask(async () => null)).resolves.toBeNull()
  })

  it('passes errors as they are', async () => {
    const refused = new AdapterError('forbidden', 'No.')
    await expect(ask(() => Promise.reject(refused))).rejects.toBe(refused)
    const broken = new TypeError('Failed to fetch')
    await expect(ask(() => { throw broken })).rejects.toBe(broken)
  })

  it('passes an abort as it is, DOMException though it be', async () => {
    const aborted = new DOMException('Aborted', 'AbortError')
    await expect(ask(() => Promise.reject(aborted))).rejects.toBe(aborted)
  })

  it('makes an error that names store and question of whatever else is thrown', async () => {
    const failure = ask(() => Promise.reject('timeout'))
    await expect(failure).rejects.toMatchObject({ code: 'internal', retryable: false, cause: 'timeout', message: expect.stringMatching(/"store".*getUser.*timeout/) })
    await expect(failure).rejects.toBeInstanceOf(AdapterError)
  })

  it('refuses a missing answer', async () => {
    await expect(ask(async () => undefined)).rejects.toMatchObject({ code: 'internal', message: expect.stringMatching(/"store".*getUser.*undefined/) })
  })
})
