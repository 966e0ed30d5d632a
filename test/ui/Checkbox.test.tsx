import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Checkbox } from '../../src/ui/Checkbox.js'

describe('Checkbox', () => {
  it('is mixed, natively and aloud', () => {
    const { rerender } = render(<Checkbox checked="mixed" onCheckedChange={() => {}}>All</Checkbox>)
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'All' })
    expect(box.indeterminate).toBe(true)
    rerender(<Checkbox checked onCheckedChange={() => {}}>All</Checkbox>)
    expect([box.indeterminate, box.checked]).toEqual([false, true])
  })

  it('tells about Shift', () => {
    const change = vi.fn<(checked: boolean, event: { readonly shiftKey: boolean }) => void>()
    render(<Checkbox checked={false} onCheckedChange={change} aria-label="Row" />)
    fireEvent.click(screen.getByRole('checkbox'), { shiftKey: true })
    expect(change).toHaveBeenCalledWith(true, { shiftKey: true })
  })
})
