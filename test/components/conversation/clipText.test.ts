import { describe, expect, it } from 'vitest'
import { clipText } from '../../../src/components/conversation/clipText.js'

describe('clipText', () => {
  it('leaves short text whole, and text that is just over the limit', () => {
    expect(clipText('short', 100)).toBe('short')
    expect(clipText('x'.repeat(108), 100)).toHaveLength(108)
  })

  it('cuts long text, at a word where one ends near', () => {
    expect(clipText('x'.repeat(5000), 100)).toHaveLength(100)
    expect(clipText('word '.repeat(1000), 102)).toBe(`${'word '.repeat(19)}word`)
  })

  it('cuts many short lines', () => {
    expect(clipText('a\n'.repeat(500), 1200).split('\n')).toHaveLength(24)
  })

  it('never cuts a surrogate pair in two', () => {
    for (let limit = 50; limit < 54; limit++) expect(clipText('😀'.repeat(500), limit)).not.toMatch(/[\ud800-\udbff]$/)
  })
})
