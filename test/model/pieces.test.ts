import { describe, expect, it } from 'vitest'
import { assembleObservation } from '../../src/model/assembleObservation.js'
import { assembleTrace } from '../../src/model/assembleTrace.js'
import { mergeObservation, mergeTrace } from '../../src/model/pieces.js'

describe('merging traces', () => {
  it('lets later fields win where neither is made of pieces', () => {
    expect(mergeTrace({ id: 't', timestamp: 1, name: 'a', userId: 'u' }, { id: 't', timestamp: 2, name: null })).toEqual({ id: 't', timestamp: 2, name: null, userId: 'u' })
  })

  it('gathers pieces by key, and the last of one key stays', () => {
    const merged = mergeTrace(
      { id: 't', timestamp: 5, pieces: [{ key: 'a', at: null, said: { userId: 'old' } }, { key: 'b', at: null, said: {} }] },
      { id: 't', timestamp: 3, userId: 'for readers', pieces: [{ key: 'a', at: null, said: { userId: 'new' } }] },
    )
    expect(merged).toEqual({ id: 't', timestamp: 3, pieces: [{ key: 'a', at: null, said: { userId: 'new' } }, { key: 'b', at: null, said: {} }] })
  })

  it('believes what was said of the whole before all pieces, whichever came first', () => {
    const whole = { id: 't', timestamp: 8, name: 'whole', tags: [], status: 'ok' as const, userId: null }
    const pieces = { id: 't', timestamp: 5, pieces: [{ key: 'a', at: 10, said: { name: 'piece', userId: 'u', tags: ['x'], status: 'error' as const } }] }
    const expected = { timestamp: 8, name: 'whole', userId: 'u', tags: ['x'], status: 'error' }
    expect(assembleTrace(mergeTrace(whole, pieces), [])).toMatchObject(expected)
    expect(assembleTrace(mergeTrace(pieces, whole), [])).toMatchObject(expected)
    expect(assembleTrace(mergeTrace(mergeTrace(pieces, whole), { id: 't', timestamp: 9, userId: 'later' }), [])).toMatchObject({ ...expected, timestamp: 9, userId: 'later' })
  })
})

describe('merging observations', () => {
  it('gathers pieces, and believes what was said of the whole before them', () => {
    const whole = { id: 'o', traceId: 't', timestamp: 8, model: 'm' }
    const pieces = { id: 'o', traceId: 't', timestamp: 5, pieces: [{ key: 'a', at: 1, said: { model: 'n', name: 'call', endedAt: 20 } }] }
    const expected = { timestamp: 8, durationMs: 12, model: 'm', name: 'call' }
    expect(assembleObservation(mergeObservation(whole, pieces))).toMatchObject(expected)
    expect(assembleObservation(mergeObservation(pieces, whole))).toMatchObject(expected)
  })
})
