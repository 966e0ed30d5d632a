import { describe, expect, it } from 'vitest'
import { inlineJson } from '../../../src/components/conversation/inlineJson.js'

describe('inlineJson', () => {
  it('writes what fits on a line with spaces', () => {
    expect(inlineJson({ container: 'HLXU4021177', n: [1, null, true] })).toBe('{ "container": "HLXU4021177", "n": [1, null, true] }')
    expect([{}, [], null, 0, ''].map(inlineJson)).toEqual(['{}', '[]', 'null', '0', '""'])
  })

  it('gives up on what does not fit', () => {
    expect(inlineJson('x'.repeat(80))).toBeNull()
    expect(inlineJson(Array.from({ length: 100_000 }, (_, i) => i))).toBeNull()
    expect(inlineJson({ a: { b: { c: 'x'.repeat(50) } } })).toBeNull()
  })
})
