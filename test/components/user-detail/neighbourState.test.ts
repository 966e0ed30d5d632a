import { describe, expect, it } from 'vitest'
import { neighbourState, SEARCHED_ROWS } from '../../../src/components/user-detail/neighbourState.js'

const rows = (...ids: string[]) => ids.map((userId) => ({ userId }))
const list = { rows: rows('a', 'b', 'c'), total: 9, more: true, failed: false }

describe('neighbourState', () => {
  it('finds those before and after', () => {
    expect(neighbourState(list, 'b')).toEqual({ kind: 'found', position: 2, total: 9, previous: 'a', next: 'c' })
    expect(neighbourState(list, 'a')).toMatchObject({ previous: null, next: 'b' })
  })

  it('knows that the next one lies on a page to come', () => {
    expect(neighbourState(list, 'c')).toMatchObject({ next: undefined })
    expect(neighbourState({ ...list, more: false }, 'c')).toMatchObject({ next: null })
    expect(neighbourState({ ...list, failed: true }, 'c')).toMatchObject({ next: null })
  })

  it('tells looking from absent, far away and failed', () => {
    expect(neighbourState(null, 'x')).toEqual({ kind: 'searching' })
    expect(neighbourState(list, 'x')).toEqual({ kind: 'searching' })
    expect(neighbourState({ ...list, more: false }, 'x')).toEqual({ kind: 'absent' })
    expect(neighbourState({ ...list, failed: true }, 'x')).toEqual({ kind: 'failed' })
    const many = Array.from({ length: SEARCHED_ROWS }, (_, i) => ({ userId: `u${i}` }))
    expect(neighbourState({ ...list, rows: many }, 'x')).toEqual({ kind: 'far', searched: SEARCHED_ROWS })
  })
})
