import { useState } from 'react'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { ColumnPicker } from '../src/components/column-picker/ColumnPicker.js'
import type { ColumnPickerProps } from '../src/components/column-picker/ColumnPicker.js'

const columns = [
  { id: 'user', label: 'User', locked: true }, { id: 'seen', label: 'Seen' }, { id: 'trend', label: 'Trend' },
  { id: 'sessions', label: 'Sessions' }, { id: 'cost', label: 'Cost' }, { id: 'inputTokens', label: 'Input tokens' },
  { id: 'plan', label: 'A column of the host with a name that does not fit its line at all' },
]
const DEFAULT = ['user', 'seen', 'trend', 'sessions', 'cost']

function Held(props: ColumnPickerProps) {
  const [value, setValue] = useState(props.value)
  const change = (next: readonly string[] | null) => {
    setValue(next ?? DEFAULT)
    props.onValueChange(next)
  }
  return <div style={{ minHeight: 420, display: 'flex', justifyContent: 'end' }}><ColumnPicker {...props} value={value} onValueChange={change} /></div>
}

/** Which columns, in which order. */
const meta = preview.meta({
  title: 'Views/ColumnPicker',
  component: ColumnPicker,
  args: { columns, value: DEFAULT as readonly string[], onValueChange: fn() },
  render: (args) => <Held {...args} />,
})

const open = (canvasElement: HTMLElement) => userEvent.click(within(canvasElement).getByRole('button', { name: 'Columns' }))

export const Closed = meta.story({})

/** On and off; the line of a column stays where it is. */
export const ShowAndHide = meta.story({
  play: async ({ canvasElement, args }) => {
    await open(canvasElement)
    await expect(screen.getByRole('checkbox', { name: 'User' })).toBeDisabled()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trend' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['user', 'seen', 'sessions', 'cost'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Trend' }))
    await expect(args.onValueChange).toHaveBeenLastCalledWith(DEFAULT)
  },
})

/** Space lifts, arrows move, Space drops; each step is told. */
export const MoveByKeys = meta.story({
  play: async ({ canvasElement, args }) => {
    await open(canvasElement)
    screen.getByRole('button', { name: 'Move Cost' }).focus()
    await userEvent.keyboard(' {ArrowUp}{ArrowUp}')
    await expect(screen.getByText('Cost, position 3 of 7.')).toBeInTheDocument()
    await expect(screen.getByRole('button', { name: 'Move Cost' })).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(args.onValueChange).toHaveBeenLastCalledWith(['user', 'seen', 'cost', 'trend', 'sessions'])
    await userEvent.keyboard(' {ArrowUp}{Escape}')
    await expect(args.onValueChange).toHaveBeenCalledTimes(1)
  },
})

export const Found = meta.story({
  play: async ({ canvasElement }) => {
    await open(canvasElement)
    await userEvent.keyboard('tok')
    await expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  },
})
