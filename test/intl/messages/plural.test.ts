import { describe, expect, it } from 'vitest'
import { pluralOf } from '../../../src/intl/messages/plural.js'

describe('pluralOf', () => {
  it('chooses by the rules of the language', () => {
    const english = pluralOf('en')
    const forms = { one: '1 user', other: 'many users' }
    expect([0, 1, 2, 1.5].map((n) => english(n, forms))).toEqual(['many users', '1 user', 'many users', 'many users'])
    const arabic = pluralOf('ar')
    const all = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
    expect([0, 1, 2, 3, 11, 100].map((n) => arabic(n, all))).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
  })

  it('falls back to the general form', () => {
    expect(pluralOf('ar')(2, { other: 'any' })).toBe('any')
  })
})
