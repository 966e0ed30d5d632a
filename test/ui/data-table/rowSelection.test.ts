import { describe, expect, it } from 'vitest'
import { selectionState, toggledSelection } from '../../../src/ui/data-table/rowSelection.js'

const ids = ['a', 'b', 'c', 'd', 'e']
const idAt = (index: number) => ids[index]

describe('toggledSelection', () => {
  it('turns one row on and off', () => {
    const on = toggledSelection(new Set(), idAt, 1, null)
    expect([...on]).toEqual(['b'])
    expect([...toggledSelection(on, idAt, 1, null)]).toEqual([])
  })

  it('gives a whole range the state of the row that was pressed, in both directions', () => {
    expect([...toggledSelection(new Set(['b']), idAt, 3, 1)].toSorted()).toEqual(['b', 'c', 'd'])
    expect([...toggledSelection(new Set(ids), idAt, 1, 3)].toSorted()).toEqual(['a', 'e'])
  })

  it('leaves selected rows that are not loaded alone', () => {
    expect([...toggledSelection(new Set(['elsewhere']), idAt, 0, null)].toSorted()).toEqual(['a', 'elsewhere'])
  })
})

describe('selectionState', () => {
  it('tells none, some and all of the loaded rows', () => {
    expect(selectionState(ids, new Set(['elsewhere']))).toBe('none')
    expect(selectionState(ids, new Set(['a']))).toBe('some')
    expect(selectionState(ids, new Set([...ids, 'elsewhere']))).toBe('all')
  })
})
