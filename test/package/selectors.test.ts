import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, ROOT } from './sourceFiles.js'

const bare = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '')
const rules = filesBelow('src', /\.css$/).flatMap((path) =>
  [...bare(readFileSync(join(ROOT, path), 'utf8')).matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ path, selector: selector.trim(), body })))

/** `* + *`, `> :last-child`: what names no class or tag, and asks where it stands among its neighbours. */
const NAMELESS = /[\s>+~(]\*?:(first|last|only|nth|empty)|[+~]\s*[*:]/

describe('selectors', () => {
  // Chromium marks each parent whose children such a selector was tried on: from then on, a child that comes or goes
  // makes its neighbours be styled anew, with all that they hold.
  it('asks of no element without a class where it stands among others', () => {
    const nameless = rules.filter(({ selector }) => NAMELESS.test(selector)).map(({ path, selector }) => `${path}: ${selector}`)
    expect(nameless).toEqual([])
  })

  it('lets no row of a table depend on what it holds, nor a cell inherit what its row changes while scrolling', () => {
    const table = rules.filter(({ path }) => path.includes('data-table'))
    expect(table.length).toBeGreaterThan(50)
    expect(table.filter(({ selector }) => selector.includes(':has(')).map(({ selector }) => selector)).toEqual([])
    expect(table.filter(({ selector, body }) => selector.includes('.ut-cell') && /background: inherit/.test(body)).map(({ selector }) => selector)).toEqual([])
  })
})
