import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ColumnPicker } from '../../../src/components/column-picker/ColumnPicker.js'
import '../../../src/styles/index.css'
import { mouse } from '../../support/mouse.js'
import { provide } from '../../support/provide.js'

afterEach(cleanup)

const columns = ['user', 'a', 'b', 'c', 'd'].map((id) => ({ id, label: id.toUpperCase(), locked: id === 'user' }))

async function open() {
  const onValueChange = vi.fn<(next: readonly string[] | null) => void>()
  render(<ColumnPicker columns={columns} value={columns.map(({ id }) => id)} onValueChange={onValueChange} />, { wrapper: provide() })
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move A' })).toBeVisible())
  return onValueChange
}
const middle = (name: string): [number, number] => {
  const { left, top, width, height } = screen.getByRole('button', { name: `Move ${name}` }).getBoundingClientRect()
  return [left + width / 2, top + height / 2]
}

describe('ColumnPicker in a browser', () => {
  it('moves a column by dragging its handle, and tells the order once, at the end', async () => {
    const onValueChange = await open()
    const [a, c] = [middle('A'), middle('C')]
    await mouse.down(...a)
    await mouse.move(a[0], (a[1] + c[1]) / 2, true)
    await mouse.move(...c, true)
    expect(onValueChange).not.toHaveBeenCalled()
    await mouse.up(...c)
    expect(onValueChange.mock.calls).toEqual([[['user', 'b', 'c', 'a', 'd']]])
  })

  it('lets no column be dragged above a pinned one', async () => {
    const onValueChange = await open()
    const [d, a] = [middle('D'), middle('A')]
    await mouse.drag(d, a, [a[0], a[1] - 60])
    expect(onValueChange.mock.calls).toEqual([[['user', 'd', 'a', 'b', 'c']]])
  })

  it('keeps the focus on the handle while keys move its column', async () => {
    await open()
    screen.getByRole('button', { name: 'Move A' }).focus()
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move A' }))
    expect([...document.querySelectorAll('[data-item]')].map((item) => item.getAttribute('data-item'))).toEqual(['user', 'b', 'c', 'a', 'd'])
  })
})
