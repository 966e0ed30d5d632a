import { configure, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ColumnPicker } from '../../../src/components/column-picker/ColumnPicker.js'
import { provide } from '../../support/provide.js'

vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

const columns = [{ id: 'user', label: 'User', locked: true }, { id: 'seen', label: 'Seen' }, { id: 'cost', label: 'Cost' }, { id: 'plan', label: 'Plan' }]

async function open(value: readonly string[] = ['user', 'seen', 'cost']) {
  const onValueChange = vi.fn<(next: readonly string[] | null) => void>()
  const { rerender } = render(<ColumnPicker columns={columns} value={value} onValueChange={onValueChange} />, { wrapper: provide() })
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }))
  return { onValueChange, rerender: (next: readonly string[]) => rerender(<ColumnPicker columns={columns} value={next} onValueChange={onValueChange} />) }
}
const names = () => screen.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent)
const grip = (name: string) => screen.getByRole('button', { name: `Move ${name}` })

describe('ColumnPicker', () => {
  it('shows and hides columns, each staying on its line', async () => {
    const { onValueChange, rerender } = await open()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Seen' }))
    expect(onValueChange).toHaveBeenLastCalledWith(['user', 'cost'])
    rerender(['user', 'cost'])
    expect(names()).toEqual(['Userpinned', 'Seen', 'Cost', 'Plan'])
    await userEvent.click(screen.getByRole('checkbox', { name: 'Plan' }))
    expect(onValueChange).toHaveBeenLastCalledWith(['user', 'cost', 'plan'])
  })

  it('keeps the user column where it is', async () => {
    await open()
    expect(screen.getByRole('checkbox', { name: 'User' })).toHaveProperty('disabled', true)
    expect(screen.queryByRole('button', { name: 'Move User' })).toBeNull()
  })

  it('moves a column by keys, tells each step, and reports the order once', async () => {
    const { onValueChange } = await open()
    grip('Cost').focus()
    await userEvent.keyboard(' ')
    expect(screen.getByText('Cost lifted, position 3 of 4.')).toBeDefined()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(screen.getByText('Cost, position 2 of 4.')).toBeDefined()
    expect(names()).toEqual(['Userpinned', 'Costmoving: 2 of 4', 'Seen', 'Plan'])
    expect(document.activeElement).toBe(grip('Cost'))
    expect(onValueChange).not.toHaveBeenCalled()
    await userEvent.keyboard(' ')
    expect(onValueChange.mock.calls).toEqual([[['user', 'cost', 'seen']]])
    expect(screen.getByText('Cost dropped at position 2 of 4.')).toBeDefined()
  })

  it('puts a lifted column back on Escape, and stays open', async () => {
    const { onValueChange } = await open()
    grip('Seen').focus()
    await userEvent.keyboard('{Enter}{End}{Escape}')
    expect(names()).toEqual(['Userpinned', 'Seen', 'Cost', 'Plan'])
    expect(screen.getByText('Seen put back to position 2.')).toBeDefined()
    expect(onValueChange).not.toHaveBeenCalled()
    expect(screen.getByRole('dialog')).toBeDefined()
  })

  it('finds columns by name, and moves none while the list is narrowed', async () => {
    await open()
    await userEvent.keyboard('PL')
    expect(names()).toEqual(['Plan'])
    expect(screen.queryByRole('button', { name: 'Move Plan' })).toBeNull()
    await userEvent.keyboard('x')
    expect(screen.getByText('No column has this name')).toBeDefined()
  })

  it('goes back to the default, and follows a value from outside', async () => {
    const { onValueChange, rerender } = await open()
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    expect(onValueChange).toHaveBeenLastCalledWith(null)
    rerender(['user', 'plan', 'seen'])
    expect(names()).toEqual(['Userpinned', 'Plan', 'Seen', 'Cost'])
  })
})
