import { describe, expect, it } from 'vitest'
import { show } from '../../src/model/show.js'

describe('show', () => {
  it('writes any value, in at most eighty characters', () => {
    expect([NaN, Infinity, undefined, null, 5n, 'a"b', { a: [1] }].map(show)).toEqual(['NaN', 'Infinity', 'undefined', 'null', '5', '"a\\"b"', '{"a":[1]}'])
    expect([() => 0, Symbol('s')].map(show)).toEqual(['a function', 'a symbol'])
    expect(show('x'.repeat(500))).toHaveLength(78)
  })
})
