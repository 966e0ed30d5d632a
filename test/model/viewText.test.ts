import { describe, expect, it } from 'vitest'
import { escapeItem, readList, readTime, unescapeItem, writeList, writeTime } from '../../src/model/viewText.js'

describe('lists', () => {
  it('tell apart no item, an empty item and items with the separator', () => {
    for (const items of [[], [''], ['', ''], ['a*b', '!s', '!'], ['!0'], ['*']]) expect(readList(writeList(items))).toEqual(items)
    expect(writeList(['gpt-4.1', 'o4_mini'])).toBe('gpt-4.1*o4_mini')
  })

  it('carry half a surrogate pair, which a URL would replace', () => {
    const params = new URLSearchParams({ a: escapeItem('x\uD83D') })
    expect(unescapeItem(new URLSearchParams(params.toString()).get('a') ?? '')).toBe('x\uD83D')
  })
})

describe('times', () => {
  it('are as short as they can say it', () => {
    const t = Date.UTC(2026, 10, 12, 8, 30)
    expect(writeTime(t)).toBe('20261112T0830Z')
    expect(writeTime(t + 7000)).toBe('20261112T083007Z')
    expect(writeTime(t + 7001)).toBe('20261112T083007.001Z')
    expect(writeTime(0.5)).toBe('0.5')
    for (const each of [t, t + 7000, t + 7001, 0, -1, 0.5, 12_345_678, 8.64e15, -62_167_219_200_000]) expect(readTime(writeTime(each))).toBe(each)
  })

  it('are null for what is none', () => {
    for (const text of ['', ' ', 'soon', '2026-13-40', 'Infinity', '20261112T99Z']) expect(readTime(text)).toBeNull()
  })
})
