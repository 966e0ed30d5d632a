import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UsersSearch } from '../../../src/components/users-dashboard/UsersSearch.js'
import { ViewRoot } from '../../../src/components/ViewRoot.js'
import { provide } from '../../support/provide.js'

const box = () => screen.getByRole('searchbox')
const type = (value: string) => fireEvent.change(box(), { target: { value } })
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const onValueChange = vi.fn<(next: string) => void>()
const ui = (value = '') => <ViewRoot className="ut-dashboard"><UsersSearch value={value} onValueChange={onValueChange} /></ViewRoot>

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  onValueChange.mockReset()
})

describe('UsersSearch', () => {
  it('waits until typing has paused for 300 ms', () => {
    render(ui(), { wrapper: provide() })
    type('a')
    wait(200)
    type('an')
    wait(299)
    expect(onValueChange).not.toHaveBeenCalled()
    wait(1)
    expect(onValueChange.mock.calls).toEqual([['an']])
  })

  it('asks at once on Enter, and at once when it is cleared', () => {
    const { rerender } = render(ui(), { wrapper: provide() })
    type('bob')
    fireEvent.keyDown(box(), { key: 'Enter' })
    expect(onValueChange.mock.calls).toEqual([['bob']])
    rerender(ui('bob'))
    fireEvent.keyDown(box(), { key: 'Escape' })
    expect(onValueChange.mock.lastCall).toEqual([''])
    expect(box()).toHaveProperty('value', '')
  })

  it('lets an input method finish its word', () => {
    render(ui(), { wrapper: provide() })
    fireEvent.compositionStart(box())
    type('た')
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })
    wait(1000)
    expect(onValueChange).not.toHaveBeenCalled()
    fireEvent.compositionEnd(box())
    wait(300)
    expect(onValueChange.mock.calls).toEqual([['た']])
  })

  it('takes another value from outside, and keeps what is being typed otherwise', () => {
    const { rerender } = render(ui('ann'), { wrapper: provide() })
    type('anna')
    rerender(ui('ann'))
    expect(box()).toHaveProperty('value', 'anna')
    rerender(ui('from the URL'))
    expect(box()).toHaveProperty('value', 'from the URL')
    wait(1000)
    expect(onValueChange).not.toHaveBeenCalled()
  })

  it('keeps on with what is typed when the host gives back, late, what it was sent', () => {
    const { rerender } = render(ui(), { wrapper: provide() })
    type('an')
    wait(300)
    type('anna')
    rerender(ui('an'))
    expect(box()).toHaveProperty('value', 'anna')
    wait(300)
    expect(onValueChange.mock.calls).toEqual([['an'], ['anna']])
  })

  it('gets the focus by a slash, unless something is typed into or a popover is open', () => {
    render(<><input aria-label="host" /><div role="dialog" tabIndex={-1} aria-label="open" />{ui()}</>, { wrapper: provide() })
    fireEvent.keyDown(screen.getByLabelText('host'), { key: '/' })
    fireEvent.keyDown(screen.getByRole('dialog'), { key: '/' })
    fireEvent.keyDown(document.body, { key: '/', ctrlKey: true })
    expect(document.activeElement).not.toBe(box())
    expect(fireEvent.keyDown(document.body, { key: '/' })).toBe(false)
    expect(document.activeElement).toBe(box())
  })

  it('answers the slash of its own dashboard among several', () => {
    render(<>{ui()}<ViewRoot className="ut-dashboard"><button type="button">second</button><UsersSearch value="" onValueChange={onValueChange} /></ViewRoot></>, { wrapper: provide() })
    const [first, second] = screen.getAllByRole('searchbox')
    fireEvent.keyDown(document.body, { key: '/' })
    expect(document.activeElement).toBe(first)
    fireEvent.keyDown(screen.getByRole('button', { name: 'second' }), { key: '/' })
    expect(document.activeElement).toBe(second)
  })
})
