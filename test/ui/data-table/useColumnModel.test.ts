import { expect, it } from 'vitest'
import { visibleIds } from '../../../src/ui/data-table/useColumnModel.js'

const columns = [{ id: 'user', locked: true }, { id: 'cost' }, { id: 'seen' }]

it('shows all columns in their order unless told', () => {
  expect(visibleIds(columns, null)).toEqual(['user', 'cost', 'seen'])
})

it('shows what the layout names, in its order, once each, without what is gone', () => {
  expect(visibleIds(columns, ['seen', 'gone', 'cost', 'seen', 'user'])).toEqual(['seen', 'cost', 'user'])
})

it('puts a locked column back in front when the layout lacks it', () => {
  expect(visibleIds(columns, ['seen'])).toEqual(['user', 'seen'])
})
