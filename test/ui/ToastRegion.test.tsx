import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { ToastRegion, useToast } from '../../src/ui/ToastRegion.js'
import type { Toaster } from '../../src/ui/ToastRegion.js'

let toaster: Toaster | null = null

function Grab() {
  const toast = useToast()
  return <button type="button" onClick={() => (toaster = toast)}>Grab</button>
}

function open(): Toaster {
  render(<IntlProvider><ToastRegion><ToastRegion><Grab /></ToastRegion></ToastRegion></IntlProvider>)
  fireEvent.click(screen.getByText('Grab'))
  if (!toaster) throw new Error('No toaster.')
  return toaster
}

describe('ToastRegion', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('announces a message, and takes it away after a while', () => {
    const toast = open()
    act(() => void toast.show({ title: 'Id copied' }))
    expect(screen.getByRole('status').textContent).toContain('Id copied')
    act(() => void vi.advanceTimersByTime(6100))
    expect(screen.queryByText('Id copied')).toBeNull()
  })

  it('keeps what needs an answer until it is dismissed', () => {
    const toast = open()
    act(() => void toast.show({ title: 'Export failed', tone: 'danger' }))
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getByText('Export failed')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByText('Export failed')).toBeNull()
  })

  it('waits while the pointer rests on it', () => {
    const toast = open()
    act(() => void toast.show({ title: 'Id copied' }))
    const box = screen.getByText('Id copied').closest('.ut-toast')
    if (!box) throw new Error('No toast.')
    fireEvent.pointerEnter(box)
    act(() => void vi.advanceTimersByTime(10_000))
    expect(screen.getByText('Id copied')).toBeTruthy()
    fireEvent.pointerLeave(box)
    act(() => void vi.advanceTimersByTime(6100))
    expect(screen.queryByText('Id copied')).toBeNull()
  })

  it('replaces the message of the same id, and draws one region however nested', () => {
    const toast = open()
    act(() => void toast.show({ id: 'x', title: 'First' }))
    act(() => void toast.show({ id: 'x', title: 'Second' }))
    expect(screen.queryByText('First')).toBeNull()
    expect(screen.getAllByRole('region').length).toBe(1)
  })

  it('names what is missing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<Grab />)).toThrow(/ToastRegion/)
    vi.restoreAllMocks()
  })
})
