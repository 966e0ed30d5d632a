import { describe, expect, it } from 'vitest'
import { readCondition, writeCondition } from '../../src/model/conditionText.js'

describe('readCondition', () => {
  it('reads users in and out of one filter', () => {
    const both = { kind: 'users', anyOf: ['a', '!&'], noneOf: ['only', '*'] } as const
    expect(readCondition(writeCondition(both))).toEqual(both)
    expect(readCondition('users')).toEqual({ kind: 'users' })
  })

  it('drops a filter with one bad end, for half of it would be another filter', () => {
    expect(readCondition('costSum*1..x')).toBeNull()
    expect(readCondition('costSum*..')).toEqual({ kind: 'metric', metric: 'costSum' })
  })

  it('keeps an empty list apart from a list of one empty value', () => {
    expect(readCondition(writeCondition({ kind: 'dimension', dimension: 'tag', anyOf: [] }))).toEqual({ kind: 'dimension', dimension: 'tag', anyOf: [] })
    expect(readCondition(writeCondition({ kind: 'dimension', dimension: 'tag', anyOf: [''] }))).toEqual({ kind: 'dimension', dimension: 'tag', anyOf: [''] })
  })
})
