import { describe, expect, it } from 'vitest'
import { type Facet, Facets } from '../../../../src/adapters/memory/store/Facets.js'
import { NumberColumn } from '../../../../src/adapters/memory/store/NumberColumn.js'

const facet = (fields: Partial<Facet> = {}): Facet => ({ environment: 'e', name: null, release: null, tags: [], models: [], providers: [], tools: [], ...fields })

describe('Facets', () => {
  it('tells apart what differs in one text, one list, or in which list a text stands', () => {
    const facets = new Facets()
    const all = [
      facet(), facet({ name: 'e' }), facet({ release: 'e' }), facet({ tags: ['a'] }), facet({ models: ['a'] }), facet({ providers: ['a'] }),
      facet({ tools: ['a'] }), facet({ tags: ['a', 'b'] }), facet({ tags: ['a'], models: ['b'] }), facet({ tags: ['1'] }), facet({ name: '0' }),
      facet({ tags: ['__proto__', 'constructor', 'size'] }), facet({ environment: '' }),
    ]
    expect(all.map((each) => facets.code(each))).toEqual(all.map((_, i) => i))
    expect(all.map((each) => facets.code({ ...each }))).toEqual(all.map((_, i) => i))
    expect(facets.values).toEqual(all)
  })

  it('keeps its own copy of the lists', () => {
    const facets = new Facets()
    const tags = ['a']
    const code = facets.code(facet({ tags }))
    tags.push('b')
    expect(facets.values[code]?.tags).toEqual(['a'])
  })

  it('forgets what no row names, and gives its number to nobody else', () => {
    const facets = new Facets()
    for (const name of ['a', 'b', 'c']) facets.code(facet({ name }))
    const column = new NumberColumn()
    column.set(0, 2)
    facets.sweep(column, 1)
    expect(facets.values[0]).toBeUndefined()
    expect(facets.code(facet({ name: 'c' }))).toBe(2)
    expect(facets.code(facet({ name: 'a' }))).toBe(3)
  })
})
