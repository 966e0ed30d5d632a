import { expect, it } from 'vitest'
import { movedColumns } from '../../../src/ui/data-table/useColumnDrag.js'

it('puts a column before or after another', () => {
  expect(movedColumns(['a', 'b', 'c', 'd'], 'd', { id: 'b', side: 'before' })).toEqual(['a', 'd', 'b', 'c'])
  expect(movedColumns(['a', 'b', 'c', 'd'], 'a', { id: 'c', side: 'after' })).toEqual(['b', 'c', 'a', 'd'])
})
