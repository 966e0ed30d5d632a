import { describe, expect, it } from 'vitest'
import { AdapterError } from '../../src/contract/errors.js'
import { describeFailure } from '../../src/ui/describeFailure.js'

describe('describeFailure', () => {
  it('tells permission and sign-in from failure', () => {
    expect(describeFailure(new AdapterError('forbidden', 'No right.')).kind).toBe('forbidden')
    expect(describeFailure(new AdapterError('unauthorized', 'Sign in.')).kind).toBe('unauthorized')
    expect(describeFailure(new AdapterError('unavailable', 'Down.')).kind).toBe('failed')
  })

  it('reads an error of another bundle by its shape', () => {
    expect(describeFailure({ code: 'forbidden', message: 'No right.' })).toMatchObject({ kind: 'forbidden', message: 'No right.' })
  })

  it('gives name, code, message and causes for a report', () => {
    const error = new AdapterError('unavailable', 'The store did not answer.', { cause: new TypeError('fetch failed', { cause: 'ECONNRESET' }) })
    expect(describeFailure(error).details).toBe('AdapterError unavailable: The store did not answer.\nCaused by TypeError: fetch failed\nCaused by ECONNRESET')
  })

  it('survives what is no error, and causes that go round', () => {
    expect(describeFailure('just text')).toMatchObject({ kind: 'failed', message: 'just text', details: 'just text' })
    expect(describeFailure(null)).toMatchObject({ message: '', details: '' })
    const round = new Error('round')
    round.cause = round
    expect(describeFailure(round).details.split('\n').length).toBe(5)
  })
})
