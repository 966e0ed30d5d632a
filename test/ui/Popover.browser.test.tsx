import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanup } from '@testing-library/react'
import { page, userEvent } from 'vitest/browser'
import '../../src/styles/index.css'
import { Button } from '../../src/ui/Button.js'
import { Menu } from '../../src/ui/Menu.js'
import { Popover } from '../../src/ui/Popover.js'
import { Root } from '../../src/ui/Root.js'

afterEach(cleanup)

function Sample() {
  return (
    <div>
      <button type="button">Outside</button>
      <Root theme="light" style={{ marginTop: 300 }}>
        <Popover label="Columns" trigger={<Button>Open</Button>}>
          {(close) => (
            <div className="ut-popover__body">
              <Button>First</Button>
              <Popover label="Inner" trigger={<Button>Deeper</Button>}>
                <Button>Innermost</Button>
              </Popover>
              <Button onClick={close}>Last</Button>
            </div>
          )}
        </Popover>
      </Root>
    </div>
  )
}

describe('Popover', () => {
  it('moves the focus in, keeps Tab inside, and gives the focus back on Escape', async () => {
    render(<Sample />)
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    const dialog = screen.getByRole('dialog', { name: 'Columns' })
    expect(document.activeElement).toBe(screen.getByText('First').closest('button'))
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(screen.getByText('Last').closest('button'))
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(screen.getByText('First').closest('button'))
    await userEvent.keyboard('{Escape}')
    expect(dialog.isConnected).toBe(false)
    expect(document.activeElement).toBe(screen.getByText('Open').closest('button'))
  })

  it('stands right below its trigger, in the top layer', async () => {
    render(<Sample />)
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    const trigger = screen.getByText('Open').closest('button')
    const dialog = screen.getByRole('dialog', { name: 'Columns' })
    expect(dialog.matches(':popover-open')).toBe(true)
    const [a, b] = [trigger?.getBoundingClientRect(), dialog.getBoundingClientRect()]
    expect(Math.round(b.top)).toBe(Math.round((a?.bottom ?? 0) + 4))
    expect(Math.abs(b.left - Math.max(8, a?.left ?? 0))).toBeLessThan(1.5)
  })

  it('leaves the focus where the person pressed', async () => {
    render(<Sample />)
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    await userEvent.click(page.getByRole('button', { name: 'Outside' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement?.textContent).toBe('Outside')
  })

  it('nests: Escape closes the inner one first, a press in the outer one closes only the inner', async () => {
    render(<Sample />)
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    await userEvent.click(page.getByRole('button', { name: 'Deeper' }))
    expect(screen.getByRole('dialog', { name: 'Inner' })).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog', { name: 'Inner' })).toBeNull()
    expect(document.activeElement?.textContent).toBe('Deeper')
    await userEvent.click(page.getByRole('button', { name: 'Deeper' }))
    await userEvent.click(page.getByRole('button', { name: 'First' }))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Inner' })).toBeNull())
    expect(screen.getByRole('dialog', { name: 'Columns' })).toBeTruthy()
  })
})

describe('Menu', () => {
  it('moves by arrows and letters, skips what is disabled, acts and closes', async () => {
    const chosen: string[] = []
    render(
      <Root>
        <Menu
          label="Roll-up"
          kind="radio"
          trigger={<Button>Pick</Button>}
          items={[
            { id: 'a', label: 'Alpha', checked: false, onSelect: () => chosen.push('a') },
            { id: 'b', label: 'Beta', checked: true, onSelect: () => chosen.push('b') },
            { id: 'c', label: 'Carp', checked: false, disabled: true, onSelect: () => chosen.push('c') },
            { id: 'd', label: 'Delta', checked: false, onSelect: () => chosen.push('d') },
          ]}
        />
        <button type="button">Next</button>
      </Root>,
    )
    screen.getByText('Pick').closest('button')?.focus()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Beta')
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Delta')
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Alpha')
    await userEvent.keyboard('d')
    expect(document.activeElement?.textContent).toBe('Delta')
    await userEvent.keyboard('{Enter}')
    expect(chosen).toEqual(['d'])
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Pick')
    await userEvent.keyboard('{Enter}{Tab}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Next')
  })
})
