import { describe, expect, it } from 'vitest'
import { assembleObservation } from '../../src/model/assembleObservation.js'
import type { ObservationPiece, SaidOfObservation } from '../../src/model/trace.js'

const piece = (key: string, at: number, said: SaidOfObservation): ObservationPiece => ({ key, at, said })
const assemble = (...pieces: readonly ObservationPiece[]) => assembleObservation({ id: 'o', traceId: 't', timestamp: 77, pieces })

describe('an observation of pieces', () => {
  it('takes its duration from start and end, whichever comes first', () => {
    const create = piece('a', 1, { timestamp: 1000, name: 'call', type: 'generation' })
    const end = piece('b', 2, { endedAt: 1400, firstTokenAt: 1100, outputTokens: 3 })
    expect(assemble(create, end)).toMatchObject({ timestamp: 1000, durationMs: 400, timeToFirstTokenMs: 100, name: 'call', totalTokens: 3 })
    expect(assemble(end, create)).toEqual(assemble(create, end))
  })

  it('stands at its end, or where it was first heard of, as long as the start is unknown', () => {
    expect(assemble(piece('b', 2000.5, { endedAt: 1400 }))).toMatchObject({ timestamp: 1400, durationMs: null })
    expect(assemble(piece('b', 2000.5, { output: 'x' }), piece('c', 2100, { model: 'm' }))).toMatchObject({ timestamp: 2000, durationMs: null })
  })

  it('never lasts less than nothing', () => {
    expect(assemble(piece('a', 1, { timestamp: 1000, endedAt: 900 })).durationMs).toBe(0)
  })

  it('believes the latest, field by field, and lets nothing that is absent erase', () => {
    const record = assemble(piece('b', 2, { output: 'new', metadata: { b: 2, c: 2 } }), piece('a', 1, { input: 'in', output: 'old', metadata: { a: 1, b: 1 } }))
    expect(record).toMatchObject({ input: 'in', output: 'new', metadata: { a: 1, b: 2, c: 2 } })
  })
})
