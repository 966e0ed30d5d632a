import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitId } from '../../src/ui/splitId.js'

describe('splitId', () => {
  it('keeps the last four signs whole', () => {
    expect(splitId('usr_01J7CC5T2E8RJ4M1GX')).toEqual(['usr_01J7CC5T2E8RJ4', 'M1GX'])
  })

  it('leaves short ids and right-to-left ids in one piece', () => {
    expect(splitId('user-007')).toEqual(['user-007', ''])
    expect(splitId('محمد عبد الرحمن الهاشمي')[1]).toBe('')
  })

  it('never cuts through a grapheme', () => {
    const family = '👩‍👩‍👧‍👦'
    expect(splitId(`customer-${family}ab`)).toEqual(['customer', `-${family}ab`])
    expect(splitId('customer-cafe\u0301')).toEqual(['customer-', 'cafe\u0301'])
  })

  it('loses nothing, whatever the id', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (id) => void expect(splitId(id).join('')).toBe(id)))
  })
})
