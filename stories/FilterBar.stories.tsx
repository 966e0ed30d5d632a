import { useState } from 'react'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { FilterBar } from '../src/components/filter-bar/FilterBar.js'
import type { FilterBarProps } from '../src/components/filter-bar/FilterBar.js'
import type { Condition } from '../src/model/scope.js'
import { failingAdapter, pendingAdapter, readyAdapter } from './support/adapters.js'
import { LAST_60_DAYS } from './support/clock.js'

function Held(props: FilterBarProps) {
  const [where, setWhere] = useState(props.where)
  const change = (next: readonly Condition[]) => {
    setWhere(next)
    props.onWhereChange(next)
  }
  return <div style={{ minHeight: 460 }}><FilterBar {...props} where={where} onWhereChange={change} /></div>
}

/** Filters as chips, and the button that adds one. */
const meta = preview.meta({
  title: 'Views/FilterBar',
  component: FilterBar,
  args: { where: [] as readonly Condition[], onWhereChange: fn(), scope: { range: LAST_60_DAYS, timeZone: 'Europe/Berlin' } },
  render: (args) => <Held {...args} />,
})

const add = (canvasElement: HTMLElement) => userEvent.click(within(canvasElement).getByRole('button', { name: 'Add a filter' }))

export const Empty = meta.story({})

export const Chips = meta.story({
  args: {
    locked: [{ kind: 'dimension', dimension: 'environment', anyOf: ['production'] }],
    where: [
      { kind: 'metric', metric: 'sessions', min: 2 },
      { kind: 'metric', metric: 'errorRate', min: 0.05, max: 0.5 },
      { kind: 'metric', metric: 'durationP95', max: 12_500 },
      { kind: 'dimension', dimension: 'model', anyOf: ['gpt-5-mini', 'gemini-3-flash'] },
      { kind: 'users', noneOf: ['usr_internal_1', 'usr_internal_2'] },
    ],
  },
})

/** A range of a number, by keys alone; limits that cross are refused. */
export const MetricRange = meta.story({
  play: async ({ canvasElement, args }) => {
    await add(canvasElement)
    await userEvent.keyboard('cost{Enter}')
    await userEvent.keyboard('5{Tab}2{Enter}')
    await expect(await screen.findByRole('alert')).toHaveTextContent('At least is more than at most')
    await userEvent.clear(screen.getByRole('textbox', { name: 'At most' }))
    await userEvent.keyboard('{Enter}')
    await expect(args.onWhereChange).toHaveBeenCalledWith([{ kind: 'metric', metric: 'costSum', min: 5 }])
  },
})

/** Values with how many traces carry each. */
export const Values = meta.story({
  play: async ({ canvasElement, args }) => {
    await add(canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Model' }))
    await userEvent.click(await screen.findByRole('checkbox', { name: /gpt-5-mini/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    await expect(args.onWhereChange).toHaveBeenCalledWith([{ kind: 'dimension', dimension: 'model', anyOf: ['gpt-5-mini'] }])
  },
})

/** The store cannot list values: they are typed. */
export const TypedValues = meta.story({
  parameters: { usertrail: { adapter: () => ({ ...readyAdapter(), listDimensionValues: undefined }) } },
  play: async ({ canvasElement, args }) => {
    await add(canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Tag' }))
    await userEvent.keyboard('beta{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    await expect(args.onWhereChange).toHaveBeenCalledWith([{ kind: 'dimension', dimension: 'tag', anyOf: ['beta'] }])
  },
})

const openModel = async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
  await add(canvasElement)
  await userEvent.click(screen.getByRole('button', { name: 'Model' }))
}

export const ValuesLoading = meta.story({ parameters: { usertrail: { adapter: () => pendingAdapter() } }, play: openModel })
export const ValuesFailed = meta.story({ parameters: { usertrail: { adapter: () => failingAdapter('internal') } }, play: openModel })

/** Ids pasted, one a line, are left out of everything. */
export const HiddenUsers = meta.story({
  play: async ({ canvasElement, args }) => {
    await add(canvasElement)
    await userEvent.click(screen.getByRole('button', { name: 'Users' }))
    await userEvent.click(screen.getByRole('radio', { name: 'All but these' }))
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.paste('usr_1\r\nusr 2 \n\nusr_1')
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    await expect(args.onWhereChange).toHaveBeenCalledWith([{ kind: 'users', noneOf: ['usr_1', 'usr 2 '] }])
  },
})
