import { describe, expect, it } from 'vitest'
import { keepsPrevious } from '../../src/query/keepsPrevious.js'
import { questionKey } from '../../src/query/keys.js'

const a = { id: 'a' }
const scope = { range: { from: 0, to: 10 }, timeZone: 'UTC' }
const user = (userId: string, more: object = {}) => questionKey(a, 'getUser', { userId, timeZone: 'UTC', ...more })

describe('keepsPrevious', () => {
  it('keeps the users while range, search, filters or order change', () => {
    expect(keepsPrevious(questionKey(a, 'listUsers', scope), questionKey(a, 'listUsers', { ...scope, search: 'x' }))).toBe(true)
    expect(keepsPrevious(questionKey(a, 'getOverview', { ...scope, bucket: 'day' }), questionKey(a, 'getOverview', { ...scope, bucket: 'hour' }))).toBe(true)
  })

  it('keeps a user while the range changes, and never shows one under another\'s id', () => {
    expect(keepsPrevious(user('u'), user('u', { range: scope.range }))).toBe(true)
    expect(keepsPrevious(user('u'), user('u', { status: 'error' }))).toBe(true)
    expect(keepsPrevious(user('u'), user('v'))).toBe(false)
    const sessions = (userId?: string) => questionKey(a, 'listSessions', { ...scope, ...(userId !== undefined && { userId }) })
    expect(keepsPrevious(sessions('u'), sessions('v'))).toBe(false)
    expect(keepsPrevious(sessions(), sessions('v'))).toBe(false)
  })

  it('never shows one dimension, trace or session as another', () => {
    const usage = (by: 'model' | 'tool') => questionKey(a, 'getUsage', { userId: 'u', timeZone: 'UTC', by, limit: 5 })
    expect(keepsPrevious(usage('model'), usage('tool'))).toBe(false)
    expect(keepsPrevious(questionKey(a, 'getTrace', { traceId: '1' }), questionKey(a, 'getTrace', { traceId: '2' }))).toBe(false)
    expect(keepsPrevious(questionKey(a, 'getSession', { sessionId: 's', userId: 'u' }), questionKey(a, 'getSession', { sessionId: 's', userId: 'v' }))).toBe(false)
  })

  it('keeps nothing of another store, another question, or before the first', () => {
    expect(keepsPrevious(questionKey({ id: 'b' }, 'listUsers', scope), questionKey(a, 'listUsers', scope))).toBe(false)
    expect(keepsPrevious(questionKey(a, 'listTraces', scope), questionKey(a, 'listUsers', scope))).toBe(false)
    expect(keepsPrevious(undefined, questionKey(a, 'listUsers', scope))).toBe(false)
  })
})
