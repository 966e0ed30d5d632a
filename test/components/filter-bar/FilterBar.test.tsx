import { configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FilterBar } from '../../../src/components/filter-bar/FilterBar.js'
import type { Adapter } from '../../../src/contract/adapter.js'
import type { Condition } from '../../../src/model/scope.js'
import { NOW, provide } from '../../support/provide.js'
import { stubAdapter } from '../../support/stubAdapter.js'

vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

const scope = { range: { from: NOW - 86_400_000, to: NOW }, timeZone: 'UTC' }
const onWhereChange = vi.fn<(next: readonly Condition[]) => void>()
beforeEach(() => void onWhereChange.mockReset())

function Held({ where, locked }: { readonly where: readonly Condition[]; readonly locked?: readonly Condition[] }) {
  const [held, setHeld] = useState(where)
  return <FilterBar where={held} locked={locked ?? []} scope={{ ...scope, where: held }} onWhereChange={(next) => { setHeld(next); onWhereChange(next) }} />
}
const show = (where: readonly Condition[] = [], adapter: Partial<Adapter> = {}, locked?: readonly Condition[]) =>
  render(<Held where={where} {...(locked && { locked })} />, { wrapper: provide({ adapter: stubAdapter(adapter) }) })
const add = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'Add a filter' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }))
}
const apply = () => userEvent.click(screen.getByRole('button', { name: 'Apply' }))

describe('FilterBar', () => {
  it('adds a range of a number by keys alone', async () => {
    show()
    screen.getByRole('button', { name: 'Add a filter' }).focus()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('error rate{Enter}')
    await userEvent.keyboard('5{Tab}20{Enter}')
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'metric', metric: 'errorRate', min: 0.05, max: 0.2 }])
    expect(screen.getByRole('button', { name: 'Edit filter: Error rate 5% – 20%' })).toBeDefined()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a filter' })))
  })

  it('says what is wrong once Apply is pressed, and applies nothing', async () => {
    show()
    await add('Cost')
    await apply()
    expect(screen.getByRole('alert').textContent).toBe('Give at least one limit')
    await userEvent.type(screen.getByRole('textbox', { name: 'At least' }), '5')
    await userEvent.type(screen.getByRole('textbox', { name: 'At most' }), '2')
    expect(screen.getByRole('alert').textContent).toBe('At least is more than at most')
    await userEvent.clear(screen.getByRole('textbox', { name: 'At most' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'At most' }), 'much')
    expect(screen.getByRole('textbox', { name: 'At most' }).getAttribute('aria-invalid')).toBe('true')
    expect(onWhereChange).not.toHaveBeenCalled()
  })

  it('edits a filter where it stands, and keeps the end that was not touched exact', async () => {
    show([{ kind: 'metric', metric: 'costSum', min: 1 / 3 }, { kind: 'users', noneOf: ['x'] }])
    await userEvent.click(screen.getByRole('button', { name: /^Edit filter: Cost/ }))
    await userEvent.type(screen.getByRole('textbox', { name: 'At most' }), '4')
    await apply()
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'metric', metric: 'costSum', min: 1 / 3, max: 4 }, { kind: 'users', noneOf: ['x'] }])
  })

  it('removes one filter, and all of them', async () => {
    show([{ kind: 'metric', metric: 'sessions', min: 2 }, { kind: 'metric', metric: 'traces', min: 3 }])
    await userEvent.click(screen.getByRole('button', { name: /^Remove.*Sessions/ }))
    expect(onWhereChange).toHaveBeenLastCalledWith([{ kind: 'metric', metric: 'traces', min: 3 }])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a filter' }))
    expect(screen.queryByRole('button', { name: 'Clear all' })).toBeNull()
  })

  it('lists the values of a dimension with their counts, without its own filter', async () => {
    const listDimensionValues = vi.fn<NonNullable<Adapter['listDimensionValues']>>(async () => [{ value: 'large', traces: 1200 }, { value: 'small', traces: 7 }])
    show([{ kind: 'dimension', dimension: 'model', anyOf: ['gone'] }, { kind: 'metric', metric: 'traces', min: 1 }], { listDimensionValues })
    await userEvent.click(screen.getByRole('button', { name: /^Edit filter: Model/ }))
    await userEvent.click(await screen.findByRole('checkbox', { name: /large/ }))
    expect(listDimensionValues.mock.calls[0]?.[0]).toMatchObject({ dimension: 'model', where: [{ kind: 'metric', metric: 'traces', min: 1 }], range: scope.range })
    expect(screen.getByText('1,200')).toBeDefined()
    await userEvent.click(screen.getByRole('checkbox', { name: /gone/ }))
    await apply()
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'dimension', dimension: 'model', anyOf: ['large'] }, { kind: 'metric', metric: 'traces', min: 1 }])
  })

  it('takes typed values where the store cannot list them, exactly as they are typed', async () => {
    show()
    await add('Release')
    await userEvent.keyboard(' v2*{Enter}')
    await apply()
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'dimension', dimension: 'release', anyOf: [' v2*'] }])
  })

  it('says that values could not be loaded, and takes typed ones still', async () => {
    show([], { listDimensionValues: () => Promise.reject(new Error('no')) })
    await add('Tag')
    expect(await screen.findByText(/The values could not be loaded/)).toBeDefined()
    await userEvent.type(screen.getByRole('searchbox'), 'beta{Enter}')
    await apply()
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'dimension', dimension: 'tag', anyOf: ['beta'] }])
  })

  it('takes pasted ids, one a line, spaces and all, each once', async () => {
    show()
    await add('Users')
    await apply()
    expect(screen.getByRole('alert').textContent).toBe('Give at least one id')
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.paste('usr 1\r\n usr_2\n\nusr 1')
    await apply()
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'users', anyOf: ['usr 1', ' usr_2'] }])
  })

  it('keeps ids with line breaks, which a text of lines cannot show', async () => {
    show([{ kind: 'users', noneOf: ['a\nb', 'c'] }])
    await userEvent.click(screen.getByRole('button', { name: /^Edit filter: Users/ }))
    await userEvent.type(screen.getByRole('textbox'), '{End}\nd')
    await apply()
    expect(onWhereChange).toHaveBeenCalledWith([{ kind: 'users', noneOf: ['a\nb', 'c', 'd'] }])
  })

  it('shows locked filters without a way to change them', () => {
    show([], {}, [{ kind: 'dimension', dimension: 'environment', anyOf: ['production'] }])
    expect(screen.getByRole('note', { name: /^Environment production/ })).toBeDefined()
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('finds what to filter by, and goes back to the list', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Add a filter' }))
    await userEvent.keyboard('nothing like it')
    expect(screen.getByText('Nothing has this name')).toBeDefined()
    await userEvent.clear(screen.getByRole('searchbox'))
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'All filters' }))
    expect(screen.getByRole('searchbox', { name: 'Find a filter' })).toBe(document.activeElement)
  })
})
