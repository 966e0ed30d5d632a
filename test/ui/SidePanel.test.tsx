import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { Menu } from '../../src/ui/Menu.js'
import { Root } from '../../src/ui/Root.js'
import { SidePanel } from '../../src/ui/SidePanel.js'

function Sample() {
  const [open, setOpen] = useState(false)
  return (
    <IntlProvider>
      <Root>
        <button type="button" onClick={() => setOpen(true)}>Show</button>
        <button type="button">Other</button>
        {open && (
          <SidePanel label="Session" title="Refund" onClose={() => setOpen(false)}>
            <Menu label="More" trigger={<button type="button">More</button>} items={[{ id: 'a', label: 'Copy', onSelect: () => {} }]} />
          </SidePanel>
        )}
      </Root>
    </IntlProvider>
  )
}

describe('SidePanel', () => {
  it('takes the focus when it opens and gives it back when it closes', async () => {
    render(<Sample />)
    await userEvent.click(screen.getByText('Show'))
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Session' }))
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('region')).toBeNull()
    expect(document.activeElement).toBe(screen.getByText('Show'))
  })

  it('closes on Escape, but leaves an Escape that closes a menu inside to the menu', async () => {
    render(<Sample />)
    await userEvent.click(screen.getByText('Show'))
    await userEvent.click(screen.getByText('More'))
    expect(screen.getByRole('menu')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(screen.getByRole('region', { name: 'Session' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByText('More'))
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Session' })).toBeNull()
  })

  it('does not pull back someone who has gone elsewhere', async () => {
    render(<Sample />)
    await userEvent.click(screen.getByText('Show'))
    screen.getByText('Other').focus()
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(document.activeElement).toBe(screen.getByText('Other'))
  })
})
