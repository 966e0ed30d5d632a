import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/model/scope.js'
import { normaliseRequest } from '../../src/query/normaliseRequest.js'

const scope = { range: { from: 0, to: 10 }, timeZone: 'UTC' }

describe('normaliseRequest', () => {
  it('drops what is not given, what is a default, and the cursor', () => {
    expect(normaliseRequest('listUsers', {
      ...scope, search: '', where: [], limit: 50, cursor: 'x', trend: undefined, weekStartsOn: 7, sort: { by: 'lastSeenAt', direction: 'desc' },
    })).toEqual(scope)
    expect(Object.keys(normaliseRequest('listUsers', { ...scope, search: undefined }))).toEqual(['range', 'timeZone'])
    expect(normaliseRequest('getUsage', { userId: 'u', timeZone: 'UTC', by: 'model', limit: 50, orderBy: 'traces' })).toEqual({ userId: 'u', timeZone: 'UTC', by: 'model', limit: 50 })
  })

  it('keeps what changes the answer', () => {
    const request = { ...scope, search: ' a ', limit: 10, trend: 'week', weekStartsOn: 7, sort: { by: 'lastSeenAt', direction: 'asc' } } as const
    expect(normaliseRequest('listUsers', request)).toEqual(request)
    // The default order of users is no default of sessions.
    expect(normaliseRequest('listSessions', { ...scope, sort: { by: 'startedAt', direction: 'desc' } })).toHaveProperty('sort')
  })

  it('brings conditions and their values into one order, each once', () => {
    const model: Condition = { kind: 'dimension', dimension: 'model', anyOf: ['b', 'a', 'b'] }
    const cost: Condition = { kind: 'metric', metric: 'costSum', min: 1, max: Infinity }
    const users: Condition = { kind: 'users', noneOf: ['__proto__', 'a'] }
    const one = normaliseRequest('listUsers', { ...scope, where: [model, cost, users] })
    const other = normaliseRequest('listUsers', {
      ...scope,
      where: [{ ...users, anyOf: undefined }, { metric: 'costSum', kind: 'metric', min: 1 }, { ...model, anyOf: ['a', 'b'] }, cost],
    })
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    expect(one.where).toHaveLength(3)
  })

  it('keeps "none of these" apart from "no condition", and a condition without bounds', () => {
    expect(normaliseRequest('listUsers', { ...scope, where: [{ kind: 'users', anyOf: [] }] }).where).toEqual([{ kind: 'users', anyOf: [] }])
    expect(normaliseRequest('listUsers', { ...scope, where: [{ kind: 'metric', metric: 'costSum' }] }).where).toHaveLength(1)
  })

  it('changes nothing in the request it is given', () => {
    const request = { ...scope, search: '', where: [{ kind: 'users', anyOf: ['b', 'a'] }] } as const
    const before = structuredClone(request)
    normaliseRequest('listUsers', request)
    expect(request).toEqual(before)
  })

  it('leaves nonsense for the adapter to refuse', () => {
    const nonsense: { range: { from: number; to: number }; timeZone: string; where?: Condition[] } = JSON.parse('{"timeZone": "UTC", "where": [null, 3]}')
    expect(normaliseRequest('listUsers', nonsense).where).toHaveLength(2)
  })
})
