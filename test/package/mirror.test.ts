import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, ROOT } from './sourceFiles.js'

const folders = readdirSync(join(ROOT, 'src/components'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
const pascal = (kebab: string) => kebab.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase())
const tests = filesBelow('test', /\.test(-d)?\.tsx?$/)

describe('mirror', () => {
  it('has a test folder for each component folder', () => {
    expect(folders.filter((folder) => !tests.some((path) => path.startsWith(`test/components/${folder}/`)))).toEqual([])
  })

  it('has a story for each component folder that exports a view', () => {
    const views = folders.filter((folder) => existsSync(join(ROOT, `src/components/${folder}/${pascal(folder)}.tsx`)))
    expect(views.filter((folder) => !existsSync(join(ROOT, `stories/${pascal(folder)}.stories.tsx`)))).toEqual([])
  })

  it('tests nothing that is gone', () => {
    const lost = tests
      .filter((path) => !/^test\/(package|support|bench|realData|endToEnd)\//.test(path))
      .map((path) => path.replace(/^test/, 'src').replace(/(\.browser)?\.test(-d)?\.tsx?$/, ''))
      // a component folder may hold tests of what its parts do together
      .filter((stem) => !existsSync(join(ROOT, dirname(stem))) || !stem.startsWith('src/components/'))
      .filter((stem) => !['.ts', '.tsx', ''].some((ending) => existsSync(join(ROOT, stem + ending))))
    expect(lost).toEqual([])
  })
})

it('has no two files that differ in case alone, which macOS and Windows cannot tell apart', () => {
  const seen = new Map<string, string>()
  const clashes = filesBelow('src', /\.(tsx?|css)$/).flatMap((path) => {
    const key = path.toLowerCase().replace(/\.(tsx?|css)$/, (ending) => (ending === '.css' ? ending : ''))
    const other = seen.get(key)
    seen.set(key, path)
    return other === undefined ? [] : [`${other} ~ ${path}`]
  })
  expect(clashes).toEqual([])
})
