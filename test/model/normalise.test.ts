import { describe, expect, it } from 'vitest'
import { mergeInput, normaliseObservation, normaliseScore, normaliseTrace } from '../../src/model/normalise.js'

describe('normaliseTrace', () => {
  it('fills what a writer did not say', () => {
    expect(normaliseTrace({ id: 'a', timestamp: 5 })).toEqual({
      id: 'a', timestamp: 5, durationMs: null, name: null, userId: null, userEmail: null, sessionId: null, status: 'ok', statusMessage: null,
      environment: 'default', release: null, tags: [], metadata: {}, input: null, output: null, models: [], providers: [], tools: [],
      inputTokens: null, outputTokens: null, totalTokens: null, costUsd: null, costSource: null, observationCount: 0,
    })
  })

  it('stores empty texts as null and ids as they are', () => {
    const trace = normaliseTrace({ id: ' a ', timestamp: 5, userId: '', sessionId: '', userEmail: '', environment: '', name: '', models: ['', 'm', 'm'] })
    expect(trace).toMatchObject({ id: ' a ', userId: null, sessionId: null, userEmail: null, environment: 'default', name: null, models: ['m'] })
    expect(normaliseTrace({ id: 'a', timestamp: 5, userId: ' __proto__ ' }).userId).toBe(' __proto__ ')
  })

  it('adds tokens up where the source does not, and tells an unknown cost from a free one', () => {
    expect(normaliseTrace({ id: 'a', timestamp: 5, inputTokens: 3, outputTokens: 4 }).totalTokens).toBe(7)
    expect(normaliseTrace({ id: 'a', timestamp: 5, inputTokens: 3 }).totalTokens).toBe(3)
    expect(normaliseTrace({ id: 'a', timestamp: 5, inputTokens: 3, outputTokens: 4, totalTokens: 9 }).totalTokens).toBe(9)
    expect(normaliseTrace({ id: 'a', timestamp: 5, costUsd: 0 })).toMatchObject({ costUsd: 0, costSource: 'reported' })
    expect(normaliseTrace({ id: 'a', timestamp: 5, costSource: 'estimated' })).toMatchObject({ costUsd: null, costSource: null })
  })
})

describe('normaliseObservation', () => {
  it('is a span named after its type unless told otherwise', () => {
    expect(normaliseObservation({ id: 'o', traceId: 't', timestamp: 1 })).toMatchObject({ type: 'span', name: 'span', status: 'ok', parentId: null, metadata: {} })
    expect(normaliseObservation({ id: 'o', traceId: 't', timestamp: 1, type: 'tool', name: '', parentId: '' })).toMatchObject({ name: 'tool', parentId: null })
  })
})

describe('normaliseScore', () => {
  it('takes its data type from its value', () => {
    const type = (value: number | boolean | string) => normaliseScore({ id: 's', name: 'n', value, timestamp: 1 }).dataType
    expect([1, true, 'up'].map(type)).toEqual(['numeric', 'boolean', 'categorical'])
    expect(normaliseScore({ id: 's', name: 'n', value: 1, timestamp: 1, traceId: 't', sessionId: '' })).toMatchObject({ source: 'api', traceId: 't', sessionId: null, comment: null })
  })
})

describe('mergeInput', () => {
  it('lets what is there win, null included, and ignores what is undefined', () => {
    expect(mergeInput({ id: 'a', timestamp: 1, name: 'n', costUsd: 1 }, { id: 'a', timestamp: 2, name: undefined, costUsd: null })).toEqual({ id: 'a', timestamp: 2, name: 'n', costUsd: null })
  })
})
