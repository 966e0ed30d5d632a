import { expect, it } from 'vitest'
import { COST_MODES, costSort, modeOfSort, nextCostMode } from '../../../src/components/users-table/costMode.js'

it('goes round through sum, average and median', () => {
  expect(COST_MODES.map(nextCostMode)).toEqual(['avg', 'median', 'sum'])
})

it('knows the order of each mode, and the mode of each order by cost', () => {
  expect(COST_MODES.map((mode) => modeOfSort(costSort(mode)))).toEqual(COST_MODES)
  expect(modeOfSort('traces')).toBeNull()
})
