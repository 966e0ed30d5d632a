import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ROOT, textOf } from './sourceFiles.js'

mkdirSync(join(ROOT, '.cache'), { recursive: true })
const folder = mkdtempSync(join(ROOT, '.cache', 'readme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readme = textOf('README.md')

describe('the README', () => {
  it('names the two commands', () => {
    expect(readme).toContain('npm ci && npm start')
    expect(readme).toContain('npm ci && npm test')
  })

  it('has snippets that compile against the built package', () => {
    const snippets = [...readme.matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)]
    expect(snippets.length).toBeGreaterThan(7)
    snippets.forEach(([, language, code = ''], index) => writeFileSync(join(folder, `snippet-${index + 1}.${language}`), code))
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: {
        target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], module: 'preserve', moduleResolution: 'bundler',
        jsx: 'react-jsx', strict: true, skipLibCheck: true, noEmit: true, types: ['vite/client', 'node'],
      },
      include: ['*'],
    }))
    let output = ''
    try {
      execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (error) {
      output = String((error as { stdout?: unknown }).stdout)
    }
    expect(output).toBe('')
  }, 60_000)
})
