import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { SearchField } from '../../src/ui/SearchField.js'

function Sample() {
  const [value, setValue] = useState('')
  return <IntlProvider><SearchField label="Search users" hotkey="/" value={value} onValueChange={setValue} /></IntlProvider>
}

describe('SearchField', () => {
  it('is emptied by Escape or by its button, and keeps the focus', async () => {
    const outer = vi.fn<() => void>()
    document.addEventListener('keydown', outer)
    render(<Sample />)
    const box = screen.getByRole('searchbox', { name: 'Search users' })
    await userEvent.type(box, 'mara')
    outer.mockClear()
    await userEvent.keyboard('{Escape}')
    expect(box.getAttribute('value')).toBe('')
    await userEvent.type(box, 'mara')
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(box.getAttribute('value')).toBe('')
    expect(document.activeElement).toBe(box)
    document.removeEventListener('keydown', outer)
  })

  it('shows its key only while empty', async () => {
    const { container } = render(<Sample />)
    expect(container.querySelector('kbd')?.textContent).toBe('/')
    await userEvent.type(screen.getByRole('searchbox'), 'a')
    expect(container.querySelector('kbd')).toBeNull()
  })
})
