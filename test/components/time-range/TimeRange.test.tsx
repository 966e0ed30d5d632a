import { configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { TimeRange } from '../../../src/components/time-range/TimeRange.js'
import type { UserTrailProviderProps } from '../../../src/hooks/UserTrailProvider.js'
import type { ViewRange } from '../../../src/model/viewRange.js'
import { provide } from '../../support/provide.js'

vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

const last30: ViewRange = { kind: 'last', amount: 30, unit: 'day' }
const day = (n: number) => Date.UTC(2026, 10, n)

async function open(value: ViewRange = last30, settings: Partial<UserTrailProviderProps> = {}) {
  const onValueChange = vi.fn<(next: ViewRange) => void>()
  render(<TimeRange value={value} onValueChange={onValueChange} />, { wrapper: provide(settings) })
  await userEvent.click(screen.getByRole('button', { name: /^Time range/ }))
  return onValueChange
}
const dayButton = (name: string) => screen.getByRole('button', { name })
const apply = () => userEvent.click(screen.getByRole('button', { name: 'Apply' }))

describe('TimeRange', () => {
  it('names a relative range and tells its dates', async () => {
    await open()
    expect(screen.getByRole('button', { name: 'Time range: Last 30 days' })).toBeDefined()
    expect(screen.getByRole('menuitemradio', { name: 'Last 30 days' })).toBe(document.activeElement)
  })

  it('keeps presets relative', async () => {
    const onValueChange = await open()
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(onValueChange).toHaveBeenCalledWith({ kind: 'last', amount: 7, unit: 'day' })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('takes two days in either order, both included', async () => {
    const onValueChange = await open()
    await userEvent.click(dayButton('Thursday, 12 November 2026'))
    await userEvent.click(dayButton('Tuesday, 10 November 2026'))
    await apply()
    expect(onValueChange).toHaveBeenCalledWith({ kind: 'absolute', from: day(10), to: day(13) })
  })

  it('ends a range with today at the present, for nothing has happened after', async () => {
    const onValueChange = await open()
    await userEvent.click(dayButton('Monday, 16 November 2026'))
    await userEvent.click(dayButton('Thursday, 19 November 2026'))
    expect(screen.getByRole('textbox', { name: 'To' })).toHaveProperty('value', 'now')
    await apply()
    expect(onValueChange).toHaveBeenCalledWith({ kind: 'absolute', from: day(16), to: Date.UTC(2026, 10, 19, 14, 3) })
  })

  it('cannot choose days to come', async () => {
    await open()
    const tomorrow = dayButton('Friday, 20 November 2026')
    expect(tomorrow.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(tomorrow)
    expect(screen.getByRole('textbox', { name: 'From' })).toHaveProperty('value', '2026-10-21')
  })

  it('is walked by keys: days, weeks, months, years', async () => {
    await open()
    const cell = () => document.activeElement?.getAttribute('aria-label')
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'Custom' }))
    expect(cell()).toBe('Thursday, 19 November 2026')
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}')
    expect(cell()).toBe('Wednesday, 11 November 2026')
    await userEvent.keyboard('{Home}')
    expect(cell()).toBe('Monday, 9 November 2026')
    await userEvent.keyboard('{End}')
    expect(cell()).toBe('Sunday, 15 November 2026')
    await userEvent.keyboard('{PageUp}')
    expect(cell()).toBe('Thursday, 15 October 2026')
    await userEvent.keyboard('{Shift>}{PageUp}{/Shift}')
    expect(cell()).toBe('Wednesday, 15 October 2025')
    await userEvent.keyboard('{Shift>}{PageDown}{PageDown}{/Shift}')
    expect(cell()).toBe('Thursday, 19 November 2026')
    await userEvent.keyboard('{ArrowDown}')
    expect(cell()).toBe('Thursday, 19 November 2026')
  })

  it('takes typed times in the zone', async () => {
    const onValueChange = await open(last30, { timeZone: 'Asia/Kathmandu' })
    const from = screen.getByRole('textbox', { name: 'From' })
    await userEvent.clear(from)
    await userEvent.type(from, '12 Nov 2026, 08:30')
    const to = screen.getByRole('textbox', { name: 'To' })
    await userEvent.clear(to)
    await userEvent.type(to, '2026-11-13{Enter}')
    expect(onValueChange).toHaveBeenCalledWith({ kind: 'absolute', from: Date.parse('2026-11-12T08:30:00+05:45'), to: Date.parse('2026-11-14T00:00:00+05:45') })
  })

  it('says what is wrong with typed times, and applies nothing', async () => {
    const onValueChange = await open()
    const to = screen.getByRole('textbox', { name: 'To' })
    await userEvent.clear(to)
    await userEvent.type(to, 'soon{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('Write a date such as 2026-11-19 13:03')
    await userEvent.clear(to)
    await userEvent.type(to, '2026-01-01{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('The range ends before it starts')
    expect(onValueChange).not.toHaveBeenCalled()
  })

  it('starts weeks as the provider says, and names days in its language', async () => {
    await open(last30, { weekStartsOn: 7, locale: 'de' })
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
    expect(heads[0]).toContain('Sonntag')
    expect(screen.getByText(/weeks start on Sonntag/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Donnerstag, 19. November 2026' })).toBeDefined()
  })
})
