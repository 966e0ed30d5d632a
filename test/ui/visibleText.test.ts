import { describe, expect, it } from 'vitest'
import { visibleText } from '../../src/ui/visibleText.js'

describe('visibleText', () => {
  it('leaves what can be seen as it is', () => {
    for (const id of ['usr_1', 'a/b?c#d%20', '<img onerror=alert(1)>', 'שירה לוי', '欧阳', '👩‍👩‍👧‍👦', 'می‌خواهم', ' spaced ']) expect(visibleText(id)).toBe(id)
  })

  it('shows control signs and direction overrides', () => {
    expect(visibleText('tab\tline\nnull\0')).toBe('tab␉line␊null␀')
    expect(visibleText('\u202egnirts')).toBe('‹202E›gnirts')
    expect(visibleText('admin\u200b')).not.toBe('admin')
  })
})
