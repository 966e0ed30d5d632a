import { cleanup, render, screen } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import css from '../../src/styles/index.css?inline'
import { IntlProvider } from '../../src/intl/IntlProvider.js'
import { Button } from '../../src/ui/Button.js'
import { Checkbox } from '../../src/ui/Checkbox.js'
import { Root } from '../../src/ui/Root.js'
import { SearchField } from '../../src/ui/SearchField.js'

afterEach(() => {
  cleanup()
  document.adoptedStyleSheets = []
})

function adopt(...sheets: readonly string[]) {
  document.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
}

const PLAIN = `<h1>a</h1><h2>b</h2><p>c <a href="#">d</a> <code>e</code></p><ul><li>f</li></ul>
  <table><thead><tr><th>g</th></tr></thead><tbody><tr><td>h</td></tr></tbody></table>
  <form><label>i <input value="j"></label><select><option>k</option></select><textarea>l</textarea><button>m</button></form>
  <details open><summary>n</summary>o</details><svg width="10" height="10"><path d="M0 0h5"/></svg><dialog open>p</dialog><div class="button chip tabs panel">q</div>`

/** Every computed property of every element. */
function looks(root: Element): string[] {
  return [root, ...root.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element)
    return `${element.tagName}: ${[...style].map((name) => `${name}=${style.getPropertyValue(name)}`).join(';')}`
  })
}

function Sample() {
  return (
    <IntlProvider>
      <Root data-testid="root" theme="light">
        <h2 className="ut-heading">Title</h2>
        <Button>Press</Button>
        <Checkbox checked onCheckedChange={() => {}} aria-label="Tick" />
        <SearchField label="Search" value="x" onValueChange={() => {}} />
      </Root>
    </IntlProvider>
  )
}

describe('the style sheet in a host page', () => {
  it('changes nothing outside of its root', () => {
    const host = document.createElement('div')
    host.innerHTML = PLAIN
    document.body.append(host)
    const before = [...looks(host), ...looks(document.documentElement).slice(0, 1), ...looks(document.body).slice(0, 1)]
    adopt(css)
    const after = [...looks(host), ...looks(document.documentElement).slice(0, 1), ...looks(document.body).slice(0, 1)]
    host.remove()
    expect(before.length).toBeGreaterThan(25)
    expect(after).toEqual(before)
  })

  it('keeps its sizes when the host shrinks rem and em', () => {
    adopt(css, 'html { font-size: 10px; letter-spacing: 3px; text-transform: uppercase; line-height: 3; text-align: center }')
    render(<Sample />)
    const style = getComputedStyle(screen.getByTestId('root'))
    expect([style.fontSize, style.lineHeight, style.letterSpacing, style.textTransform]).toEqual(['13px', '20px', 'normal', 'none'])
    expect(screen.getByRole('button', { name: 'Press' }).getBoundingClientRect().height).toBe(28)
  })

  it('wins over a reset in an earlier layer, loses to what a host says outside of layers', () => {
    adopt('@layer reset { * { box-sizing: content-box; margin: 0; border: 0 } button { all: unset } h2 { margin: 2em } }', css)
    render(<Sample />)
    const press = screen.getByRole('button', { name: 'Press' })
    expect(getComputedStyle(press).borderTopWidth).toBe('1px')
    expect(getComputedStyle(press).boxSizing).toBe('border-box')
    expect(getComputedStyle(screen.getByText('Title')).marginTop).toBe('0px')
    adopt(css, '.ut-button { border-radius: 99px }')
    expect(getComputedStyle(press).borderRadius).toBe('99px')
  })

  it('works under a policy that forbids inline styles, and asks for none', async () => {
    // A frame with the policy, as a host that is strict has it; the sheet comes as the one allowed kind, a link.
    const sheet = URL.createObjectURL(new Blob([css], { type: 'text/css' }))
    const frame = document.createElement('iframe')
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src blob:"><link rel="stylesheet" href="${sheet}"><div id="app"></div>`
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const inner = frame.contentDocument
    const app = inner?.getElementById('app')
    if (!inner || !app) throw new Error('The frame did not load.')
    const blocked: string[] = []
    inner.addEventListener('securitypolicyviolation', (event) => blocked.push(`${event.violatedDirective}: ${event.sample}`))

    // The policy bites: an injected style tag is refused.
    const probe = inner.createElement('style')
    probe.textContent = 'body { margin: 77px }'
    inner.head.append(probe)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(blocked.length).toBe(1)
    blocked.length = 0
    probe.remove()

    const root = createRoot(app)
    const { Floats } = await import('./support/Floats.js')
    root.render(<Floats />)
    await expect.poll(() => inner.querySelector('[role=dialog]')?.getBoundingClientRect().width ?? 0).toBeGreaterThan(50)
    expect(inner.defaultView?.getComputedStyle(inner.querySelector('.ut-root') ?? app).fontSize).toBe('13px')
    expect(inner.querySelectorAll('style').length).toBe(0)
    expect(blocked).toEqual([])
    root.unmount()
    frame.remove()
  })
})
