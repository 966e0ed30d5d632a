import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import css from '../../src/styles/index.css?inline'
import '../../src/styles/index.css'
import { Button } from '../../src/ui/Button.js'
import { Icon } from '../../src/ui/Icon.js'
import { Popover } from '../../src/ui/Popover.js'
import { PortalContext } from '../../src/ui/PortalContext.js'
import { Root } from '../../src/ui/Root.js'

afterEach(() => {
  cleanup()
  document.documentElement.removeAttribute('dir')
  document.body.replaceChildren()
})

const opener = (
  <Popover label="Open part" trigger={<Button>Open</Button>}>
    <span>Inside</span>
  </Popover>
)

describe('Root', () => {
  it('draws one ut-root, whatever is nested, and keeps the outer looks', () => {
    const { container } = render(<Root theme="dark" density="compact" className="host" id="outer"><Root theme="light" density="comfortable" className="inner">x</Root></Root>)
    expect(container.querySelectorAll('.ut-root').length).toBe(1)
    const outer = container.querySelector('#outer')
    expect(outer?.className).toBe('ut-root host')
    expect(outer?.getAttribute('data-theme')).toBe('dark')
    const inner = container.querySelector('.inner')
    expect(inner?.hasAttribute('data-theme')).toBe(false)
    expect(getComputedStyle(inner ?? document.body).getPropertyValue('--ut-row-height')).toBe('32px')
  })

  it('follows the color-scheme of the host, unless told', () => {
    const { rerender } = render(<div style={{ colorScheme: 'dark' }}><Root data-testid="root">x</Root></div>)
    const colour = () => getComputedStyle(screen.getByTestId('root')).backgroundColor
    expect(colour()).toBe('rgb(17, 19, 22)')
    rerender(<div style={{ colorScheme: 'dark' }}><Root data-testid="root" theme="light">x</Root></div>)
    expect(colour()).toBe('rgb(255, 255, 255)')
    rerender(<div style={{ colorScheme: 'light' }}><Root data-testid="root" data-theme="dark">x</Root></div>)
    expect(colour()).toBe('rgb(17, 19, 22)')
  })

  it('turns directional icons when the document changes its direction', async () => {
    render(<Root><Icon name="next" data-testid="icon" /></Root>)
    expect(getComputedStyle(screen.getByTestId('icon')).transform).toBe('none')
    document.documentElement.dir = 'rtl'
    await waitFor(() => expect(getComputedStyle(screen.getByTestId('icon')).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)'))
  })

  it('puts what floats inside itself, so that it inherits everything', async () => {
    const { container } = render(<Root theme="dark" style={{ '--ut-accent': 'red' } as never}>{opener}</Root>)
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    const dialog = screen.getByRole('dialog')
    expect(container.contains(dialog)).toBe(true)
    expect(getComputedStyle(dialog).getPropertyValue('--ut-accent')).toBe('red')
    expect(getComputedStyle(dialog).backgroundColor).toBe('rgb(27, 31, 36)')
  })

  it('repeats its looks in the container that a host gives', async () => {
    const elsewhere = document.body.appendChild(document.createElement('div'))
    render(
      <div dir="rtl" lang="he" style={{ colorScheme: 'dark' }}>
        <PortalContext.Provider value={elsewhere}>
          <Root density="compact" style={{ '--ut-accent': 'red' } as never}>{opener}</Root>
        </PortalContext.Provider>
      </div>,
    )
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    const dialog = screen.getByRole('dialog')
    expect(elsewhere.contains(dialog)).toBe(true)
    const style = getComputedStyle(dialog)
    expect([style.direction, style.backgroundColor, style.getPropertyValue('--ut-accent'), style.getPropertyValue('--ut-row-height')]).toEqual(['rtl', 'rgb(27, 31, 36)', 'red', '32px'])
    expect(dialog.closest('[lang]')?.getAttribute('lang')).toBe('he')
  })

  it('is not clipped, moved or covered by what the host does around it', async () => {
    render(
      <div style={{ overflow: 'hidden', height: 60, transform: 'translateX(0)', position: 'relative', zIndex: 0 }}>
        <Root>{opener}</Root>
        <div style={{ position: 'fixed', inset: 0, zIndex: 2 ** 31 - 1, pointerEvents: 'none' }} />
      </div>,
    )
    await userEvent.click(page.getByRole('button', { name: 'Open' }))
    const box = screen.getByText('Inside').getBoundingClientRect()
    expect(document.elementFromPoint(box.left + 2, box.top + 2)).toBe(screen.getByText('Inside'))
    expect(Math.abs(box.left - screen.getByText('Open').getBoundingClientRect().left)).toBeLessThan(30)
  })

  it('works inside a shadow root', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const shadow = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
    const mount = shadow.appendChild(document.createElement('div'))
    const root = createRoot(mount)
    root.render(<Root theme="dark" data-ut-tip="A tip">{opener}</Root>)
    await waitFor(() => expect(shadow.querySelector('button')).not.toBeNull())
    const trigger = shadow.querySelector('button')
    trigger?.focus()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(shadow.querySelector('[role=dialog]')).not.toBeNull())
    const dialog = shadow.querySelector('[role=dialog]')
    expect(getComputedStyle(dialog ?? host).backgroundColor).toBe('rgb(27, 31, 36)')
    expect(shadow.activeElement).toBe(dialog)
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(shadow.querySelector('[role=dialog]')).toBeNull())
    expect(shadow.activeElement).toBe(trigger)
    root.unmount()
  })
})
