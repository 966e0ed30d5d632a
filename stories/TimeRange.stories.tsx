import { useState } from 'react'
import { expect, fn, screen, userEvent, within } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { TimeRange } from '../src/components/time-range/TimeRange.js'
import type { TimeRangeProps } from '../src/components/time-range/TimeRange.js'
import type { ViewRange } from '../src/model/viewRange.js'

function Held(props: TimeRangeProps) {
  const [value, setValue] = useState<ViewRange>(props.value)
  const change = (next: ViewRange) => {
    setValue(next)
    props.onValueChange(next)
  }
  return <div style={{ minHeight: 420 }}><TimeRange {...props} value={value} onValueChange={change} /></div>
}

/** Presets that stay relative, a calendar, and exact times. */
const meta = preview.meta({
  title: 'Views/TimeRange',
  component: TimeRange,
  args: { value: { kind: 'last', amount: 30, unit: 'day' } satisfies ViewRange, onValueChange: fn() },
  render: (args) => <Held {...args} />,
})

const open = async (canvasElement: HTMLElement) => userEvent.click(within(canvasElement).getByRole('button', { name: /Time range/ }))

export const Closed = meta.story({})

/** A preset is chosen by keys: it opens at the present choice. */
export const Preset = meta.story({
  play: async ({ canvasElement, args }) => {
    await open(canvasElement)
    await expect(screen.getByRole('menuitemradio', { name: 'Last 30 days' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onValueChange).toHaveBeenCalledWith({ kind: 'last', amount: 60, unit: 'day' })
  },
})

/** Two days of the calendar, by keys alone. */
export const CalendarByKeys = meta.story({
  play: async ({ canvasElement, args }) => {
    await open(canvasElement)
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Custom' }))
    await userEvent.keyboard('{ArrowUp}{Enter}{ArrowRight}{ArrowRight}{Enter}')
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }))
    await expect(args.onValueChange).toHaveBeenCalledWith({ kind: 'absolute', from: Date.UTC(2026, 10, 11, 23), to: Date.UTC(2026, 10, 14, 23) })
  },
})

/** What makes no sense is said, and nothing is applied. */
export const BadInput = meta.story({
  play: async ({ canvasElement, args }) => {
    await open(canvasElement)
    const from = screen.getByRole('textbox', { name: 'From' })
    await userEvent.clear(from)
    await userEvent.type(from, 'soon{Enter}')
    await expect(await screen.findByRole('alert')).toHaveTextContent('Write a date such as')
    await expect(args.onValueChange).not.toHaveBeenCalled()
  },
})
