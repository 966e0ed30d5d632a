import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { filesBelow, ROOT } from './sourceFiles.js'

const sheets = filesBelow('src', /\.css$/)
const bare = (path: string) => readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const folder = mkdtempSync(join(tmpdir(), 'usertrail-styles-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** All selectors of a sheet, without the steps of keyframes. */
function selectors(css: string): string[] {
  const plain = css.replace(/@keyframes\s+[\w-]+\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...plain.matchAll(/([^{};]+)\{/g)].map(([, text]) => (text ?? '').trim()).filter((text) => text !== '' && !text.startsWith('@'))
}

/** The sheet as a host's build leaves it: by default Vite minifies it with Lightning CSS for browsers of 2023. */
async function hostBuild(): Promise<string> {
  writeFileSync(join(folder, 'main.js'), `import ${JSON.stringify(join(ROOT, 'src/styles/index.css'))}`)
  const result = await build({ root: folder, configFile: false, logLevel: 'silent', build: { write: false, rolldownOptions: { input: join(folder, 'main.js') } } })
  const { output } = Array.isArray(result) ? { output: result.flatMap((part) => part.output) } : 'output' in result ? result : { output: [] }
  return output.map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '')).join('')
}

describe('styles', () => {
  it('imports every sheet of the source', () => {
    const index = readFileSync(join(ROOT, 'src/styles/index.css'), 'utf8')
    const missing = sheets.filter((path) => path !== 'src/styles/index.css' && !index.includes(path.replace('src/styles/', './').replace('src/', '../')))
    expect(missing).toEqual([])
  })

  it.each(sheets.filter((path) => path !== 'src/styles/index.css'))('%s stays in its layer and touches nothing outside of a root', (path) => {
    const css = bare(path).trim()
    expect(css).toMatch(/^@layer usertrail \{[\s\S]*\}$/)
    // Zero specificity, so that whatever a host writes wins; nested rules stand inside such a one.
    const part = String.raw`:where\(\.ut-root.*\)(::[\w-]+)?`
    const scoped = new RegExp(`^(&.*|${part}(,\\s*${part})*)$`, 's')
    expect(selectors(css).filter((selector) => !scoped.test(selector))).toEqual([])
    expect([...css.matchAll(/@keyframes\s+([\w-]+)/g)].map(([, name]) => name ?? '').filter((name) => !name.startsWith('ut-'))).toEqual([])
    // Build tools rewrite it into a list of languages: ask for [data-dir="rtl"].
    expect(css).not.toContain(':dir(')
    expect(css).not.toContain('!important')
    expect(css).not.toContain('url(')
  })

  it('keeps its colours through the build of a host', async () => {
    const css = await hostBuild()
    // Not `toContain`: a failure would print the sheet.
    expect(css.includes('light-dark(')).toBe(true)
    expect(css.includes('var(--lightningcss')).toBe(false)
    expect(css.includes(':lang(')).toBe(false)
    expect(css.startsWith('@layer usertrail')).toBe(true)
  })
})
