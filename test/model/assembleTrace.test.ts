import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleTrace } from '../../src/model/assembleTrace.js'
import { normaliseObservation, normaliseTrace } from '../../src/model/normalise.js'
import { mergeTrace } from '../../src/model/pieces.js'
import type { ObservationInput, SaidOfTrace, TracePiece } from '../../src/model/trace.js'

const part = (id: string, timestamp: number, fields: Partial<ObservationInput> = {}) =>
  normaliseObservation({ id, traceId: 't', timestamp, name: id, ...fields })
const by = (key: string, said: SaidOfTrace): TracePiece => ({ key, at: null, said })
const update = (key: string, at: number, said: SaidOfTrace): TracePiece => ({ key, at, said })
const assemble = (pieces: readonly TracePiece[], ...parts: ReturnType<typeof part>[]) => assembleTrace({ id: 't', timestamp: 99, pieces }, parts)

describe('a trace without pieces', () => {
  it('is what its writer said, with the totals of its observations', () => {
    const input = { id: 't', timestamp: 5, userId: 'ann', inputTokens: 1 }
    expect(assembleTrace(input, [])).toEqual(normaliseTrace(input))
    expect(assembleTrace(input, [part('a', 1, { inputTokens: 7, model: 'm' })])).toEqual({
      ...normaliseTrace(input), inputTokens: 7, totalTokens: 7, models: ['m'], observationCount: 1,
    })
  })
})

describe('a trace of pieces', () => {
  it('lasts from the earliest start to the latest end', () => {
    const record = assemble([], part('b', 40, { parentId: 'a', durationMs: 90 }), part('a', 10, { durationMs: 50 }))
    expect(record).toMatchObject({ timestamp: 10, durationMs: 120, observationCount: 2 })
  })

  it('has no duration while no end is known, and its own timestamp while nothing is', () => {
    expect(assemble([], part('a', 10))).toMatchObject({ timestamp: 10, durationMs: null })
    expect(assemble([])).toMatchObject({ timestamp: 99, durationMs: null, observationCount: 0 })
  })

  it('believes the root first, then the earliest', () => {
    const parts = [part('root', 10), part('early', 5, { parentId: 'root' }), part('late', 20, { parentId: 'root' })]
    expect(assemble([by('late', { userId: 'l' }), by('early', { userId: 'e' })], ...parts).userId).toBe('e')
    expect(assemble([by('late', { userId: 'l' }), by('early', { userId: 'e' }), by('root', { userId: 'r' })], ...parts).userId).toBe('r')
    expect(assemble([by('late', { userId: 'l', sessionId: 's' }), by('root', { userId: 'r' })], ...parts)).toMatchObject({ userId: 'r', sessionId: 's' })
  })

  it('takes the earliest orphan for the root where the parent never came', () => {
    const parts = [part('b', 20, { parentId: 'lost' }), part('a', 10, { parentId: 'lost', input: 'hi' }), part('c', 5, { parentId: 'b' })]
    expect(assemble([by('b', { userId: 'b' }), by('a', { userId: 'a' })], ...parts)).toMatchObject({ userId: 'a', name: 'a', input: 'hi' })
  })

  it('ends where parents form a circle', () => {
    const record = assemble([by('b', { outerUsage: { inputTokens: 3 } })], part('a', 1, { parentId: 'b' }), part('b', 2, { parentId: 'a' }))
    expect(record).toMatchObject({ name: 'a', observationCount: 2 })
  })

  it('names itself by what anybody says, else what the root says for that case, else the root', () => {
    const parts = [part('root', 10), part('child', 11, { parentId: 'root' })]
    expect(assemble([], ...parts).name).toBe('root')
    expect(assemble([by('child', { nameIfRoot: 'no' })], ...parts).name).toBe('root')
    expect(assemble([by('root', { nameIfRoot: 'yes' })], ...parts).name).toBe('yes')
    expect(assemble([by('root', { nameIfRoot: 'no' }), by('child', { name: 'said' })], ...parts).name).toBe('said')
    expect(assemble([]).name).toBeNull()
  })

  it('failed when any observation did, with the message of the root or else of the last that failed', () => {
    const failed = { status: 'error' as const, parentId: 'root' }
    const parts = [part('b', 20, { ...failed, statusMessage: 'b' }), part('a', 30, { ...failed, statusMessage: 'a' }), part('c', 40, failed)]
    expect(assemble([], part('root', 1), ...parts)).toMatchObject({ status: 'error', statusMessage: 'a' })
    expect(assemble([], part('root', 1, { status: 'error', statusMessage: 'r' }), ...parts).statusMessage).toBe('r')
    expect(assemble([], part('root', 1, { statusMessage: 'fine' }))).toMatchObject({ status: 'ok', statusMessage: null })
  })

  it('joins tags in order of appearance and metadata key by key', () => {
    const parts = [part('root', 10), part('child', 5, { parentId: 'root' })]
    const record = assemble([
      by('root', { tags: ['b', 'c'], metadata: { x: 'root', y: 1 }, metadataIfRoot: { own: true, x: 'last' } }),
      by('child', { tags: ['a', 'b'], metadata: { x: 'child', z: 2 }, metadataIfRoot: { no: true } }),
    ], ...parts)
    expect(record.tags).toEqual(['a', 'b', 'c'])
    expect(record.metadata).toEqual({ x: 'root', y: 1, z: 2, own: true })
  })

  it('keeps a key of metadata that names a prototype', () => {
    const metadata: SaidOfTrace['metadata'] = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')
    const record = assemble([by('a', { metadata }), by('b', { metadata: { c: 2 } })], part('a', 1), part('b', 2))
    expect(JSON.stringify(record.metadata)).toContain('"__proto__":{"polluted":true}')
    expect(Object.hasOwn(record.metadata, 'polluted')).toBe(false)
    expect('polluted' in {}).toBe(false)
  })

  it('shows the input and output of the root, else of the first and the last model call', () => {
    const calls = [
      part('one', 20, { type: 'generation', parentId: 'root', input: 'first', output: 'a' }),
      part('two', 30, { type: 'generation', parentId: 'root', input: 'second', output: 'last' }),
      part('tool', 40, { type: 'tool', parentId: 'root', input: 'x', output: 'x' }),
    ]
    expect(assemble([], part('root', 10), ...calls)).toMatchObject({ input: 'first', output: 'last' })
    expect(assemble([], part('root', 10, { input: 'asked' }), ...calls)).toMatchObject({ input: 'asked', output: 'last' })
    expect(assemble([by('two', { input: 'said' })], part('root', 10, { input: 'asked' }), ...calls).input).toBe('said')
  })

  it('believes the latest update, and any update before any observation', () => {
    const pieces = [update('y', 2, { userId: 'new', timestamp: 50 }), update('x', 1, { userId: 'old', name: 'kept', timestamp: 7 }), by('a', { userId: 'span' })]
    expect(assemble(pieces, part('a', 20))).toMatchObject({ userId: 'new', name: 'kept', timestamp: 7 })
  })
})

describe('usage of outer spans', () => {
  const outer = (key: string, tokens: number): TracePiece => by(key, { outerUsage: { inputTokens: tokens, model: 'm', costUsd: tokens, costSource: 'estimated' } })

  it('counts where nothing below knows its own', () => {
    const parts = [part('agent', 1, { type: 'agent' }), part('call', 2, { type: 'generation', parentId: 'agent' })]
    expect(assemble([outer('agent', 30)], ...parts)).toMatchObject({
      inputTokens: 30, totalTokens: 30, models: ['m'], costUsd: 30, costSource: 'estimated', observationCount: 2,
    })
  })

  it('does not count beside that of a call below, however deep', () => {
    const parts = [
      part('agent', 1, { type: 'agent' }), part('step', 2, { parentId: 'agent' }),
      part('call', 3, { type: 'generation', parentId: 'step', inputTokens: 12 }), part('other', 4, { type: 'agent' }),
    ]
    expect(assemble([outer('agent', 30), outer('step', 30), outer('other', 5)], ...parts)).toMatchObject({ inputTokens: 17, costUsd: 5 })
  })

  it('counts a reported cost where the calls below know only tokens', () => {
    const parts = [part('agent', 1), part('call', 2, { type: 'generation', parentId: 'agent', inputTokens: 12 })]
    const cost = by('agent', { outerUsage: { inputTokens: 30, costUsd: 0.5, costSource: 'reported' } })
    expect(assemble([cost], ...parts)).toMatchObject({ inputTokens: 12, costUsd: 0.5, costSource: 'reported' })
  })
})

it('is the same for any order and repetition of pieces and observations', () => {
  const ids = ['a', 'b', 'c', 'd']
  const someId = fc.constantFrom(...ids)
  const said = fc.record({
    userId: fc.constantFrom('u', 'v'), sessionId: fc.constantFrom('s', 't'), name: fc.constantFrom('m', 'n'), tags: fc.subarray(['x', 'y', 'z']),
    metadata: fc.dictionary(fc.constantFrom('k', 'l', '__proto__'), fc.integer()), nameIfRoot: fc.constant('r'),
    outerUsage: fc.record({ inputTokens: fc.nat(9), costUsd: fc.nat(9) }, { requiredKeys: [] }),
  }, { requiredKeys: [] })
  const world = fc.record({
    parts: fc.array(fc.record({ id: someId, timestamp: fc.nat(5), parentId: fc.option(fc.constantFrom(...ids, 'lost')), durationMs: fc.option(fc.nat(5)), inputTokens: fc.option(fc.nat(9)), status: fc.constantFrom('ok' as const, 'error' as const), statusMessage: fc.option(fc.constantFrom('p', 'q')) })),
    pieces: fc.uniqueArray(fc.record({ key: someId, at: fc.option(fc.nat(3)), said }), { selector: ({ key }) => key }),
  })
  fc.assert(fc.property(world, fc.infiniteStream(fc.nat()), ({ parts, pieces }, order) => {
    const known = [...new Map(parts.map((one) => [one.id, part(one.id, one.timestamp, { ...one, parentId: one.parentId === one.id ? null : one.parentId })])).values()]
    const whole = assembleTrace({ id: 't', timestamp: 0, pieces }, known)
    const shuffled = <Item>(items: readonly Item[]) => items.map((item) => ({ item, at: order.next().value })).sort((x, y) => x.at - y.at).map(({ item }) => item)
    const writes = shuffled([...pieces, ...pieces.slice(0, 2)]).map((piece) => ({ id: 't', timestamp: 0, pieces: [piece] }))
    const merged = writes.reduce(mergeTrace, { id: 't', timestamp: 0, pieces: [] })
    expect(assembleTrace(merged, shuffled(known))).toEqual(whole)
  }), { numRuns: 400 })
})
