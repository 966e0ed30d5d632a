import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseObservation, normaliseTrace } from '../../src/model/normalise.js'
import { deriveTotals } from '../../src/model/totals.js'
import type { ObservationInput } from '../../src/model/trace.js'

const own = normaliseTrace({
  id: 't', timestamp: 0, models: ['own'], providers: ['ours'], tools: ['hammer'], inputTokens: 1, outputTokens: 2, costUsd: 9, costSource: 'estimated', observationCount: 3,
})
const parts = (...fields: Partial<ObservationInput>[]) =>
  fields.map((field, i) => normaliseObservation({ id: `o${i}`, traceId: 't', timestamp: i, ...field }))

describe('deriveTotals', () => {
  it('leaves a trace without observations alone', () => {
    expect(deriveTotals(own, [])).toBe(own)
  })

  it('takes each field from the observations that know it, and keeps the rest', () => {
    const totals = deriveTotals(own, parts({ model: 'b', inputTokens: 10 }, { model: 'a', inputTokens: 5 }, { model: 'b' }))
    expect(totals).toEqual({
      models: ['b', 'a'], providers: ['ours'], tools: ['hammer'], inputTokens: 15, outputTokens: 2, totalTokens: 15, costUsd: 9, costSource: 'estimated', observationCount: 3,
    })
  })

  it('names models in order of first use, by time and then by id', () => {
    const totals = deriveTotals(own, parts({ timestamp: 5, model: 'late' }, { timestamp: 1, model: 'z', toolName: 'saw' }, { timestamp: 1, model: 'y' }).toReversed())
    expect(totals.models).toEqual(['z', 'y', 'late'])
    expect(totals.tools).toEqual(['saw'])
  })

  it('is estimated as soon as a priced part is', () => {
    const source = (...fields: Partial<ObservationInput>[]) => deriveTotals(own, parts(...fields)).costSource
    expect(source({ costUsd: 1, costSource: 'reported' }, { costUsd: 1, costSource: 'estimated' })).toBe('estimated')
    expect(source({ costUsd: 1 }, { costUsd: null, costSource: 'estimated' })).toBe('reported')
    expect(deriveTotals(own, parts({ costUsd: 0 })).costUsd).toBe(0)
  })

  it('sums alike in any order', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }), (costs) => {
      const sum = (list: readonly number[]) => deriveTotals(own, parts(...list.map((costUsd) => ({ costUsd })))).costUsd ?? NaN
      expect(Math.abs(sum(costs) - sum(costs.toReversed()))).toBeLessThanOrEqual(1e-12)
    }))
  })
})
