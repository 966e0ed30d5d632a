import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../src/styles/index.css'
import { Popover } from '../../src/ui/Popover.js'
import { Root } from '../../src/ui/Root.js'
import { Tooltip } from '../../src/ui/Tooltip.js'

afterEach(cleanup)
// The pointer stays where the last test left it.
beforeEach(() => userEvent.hover(document.documentElement, { position: { x: 2, y: 2 } }))

function Sample() {
  return (
    <div>
      <button type="button">Before</button>
      <Root style={{ padding: 60 }}>
        <button type="button" data-ut-tip={'Two\nlines'} aria-describedby="else">One</button>
        <button type="button" data-ut-tip="Of two">Two</button>
        <Tooltip content={<b>Rich</b>}>
          <button type="button">Three</button>
        </Tooltip>
        <Popover label="More" trigger={<button type="button" data-ut-tip="Opens more">Open</button>}>
          <button type="button" data-ut-tip="In the popover">Inner</button>
        </Popover>
      </Root>
    </div>
  )
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const element = (name: string) => screen.getByRole('button', { name })

describe('Tooltip', () => {
  it('opens on hover after a moment, describes its element, and closes', async () => {
    render(<Sample />)
    await userEvent.hover(button('One'))
    expect(screen.queryByRole('tooltip')).toBeNull()
    const tip = await screen.findByRole('tooltip')
    expect(tip.textContent).toBe('Two\nlines')
    expect(tip.matches(':popover-open')).toBe(true)
    expect(element('One').getAttribute('aria-describedby')).toBe(`else ${tip.id}`)
    await userEvent.hover(button('Before'))
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
    expect(element('One').getAttribute('aria-describedby')).toBe('else')
  })

  it('stands beside its element and inside the window', async () => {
    render(<Sample />)
    await userEvent.hover(button('One'))
    const tip = (await screen.findByRole('tooltip')).getBoundingClientRect()
    const one = element('One').getBoundingClientRect()
    expect(tip.top).toBeGreaterThanOrEqual(one.bottom)
    expect(tip.left).toBeGreaterThanOrEqual(0)
    expect(tip.width).toBeLessThanOrEqual(280)
  })

  it('can be hovered itself', async () => {
    render(<Sample />)
    await userEvent.hover(button('One'))
    await userEvent.hover(await screen.findByRole('tooltip'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(screen.queryByRole('tooltip')).not.toBeNull()
  })

  it('opens at once on keyboard focus, follows it, and Escape closes it', async () => {
    render(<Sample />)
    element('Before').focus()
    await userEvent.keyboard('{Tab}')
    expect(screen.getByRole('tooltip').textContent).toBe('Two\nlines')
    await userEvent.keyboard('{Tab}')
    expect(screen.getByRole('tooltip').textContent).toBe('Of two')
    await userEvent.keyboard('{Tab}')
    expect(screen.getByRole('tooltip').querySelector('b')?.textContent).toBe('Rich')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
    expect(document.activeElement).toBe(element('Three'))
  })

  it('opens inside popovers, but not because one opens or closes', async () => {
    render(<Sample />)
    element('Open').focus()
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(element('Inner'))
    expect(screen.queryByRole('tooltip')).toBeNull()
    await userEvent.hover(button('Inner'))
    expect((await screen.findByRole('tooltip')).textContent).toBe('In the popover')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('tooltip')).toBeNull()
    expect(screen.queryByRole('dialog')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('tooltip')).toBeNull()
    expect(document.activeElement).toBe(element('Open'))
  })

  it('goes when its element scrolls away or is removed', async () => {
    const { rerender } = render(<Root><button type="button" data-ut-tip="Tip">One</button></Root>)
    await userEvent.hover(button('One'))
    await screen.findByRole('tooltip')
    document.dispatchEvent(new Event('scroll'))
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
    await userEvent.hover(document.documentElement, { position: { x: 2, y: 400 } })
    await userEvent.hover(button('One'))
    await screen.findByRole('tooltip')
    rerender(<Root><span>Gone</span></Root>)
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
  })
})
