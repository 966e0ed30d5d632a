import { describe, expect, it } from 'vitest'
import { filesBelow, importsOf, textOf } from './sourceFiles.js'

/** Who may import whom; a folder may always import itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  contract: ['model'],
  intl: ['model'],
  charts: ['model', 'intl'],
  query: ['contract', 'model'],
  'adapters/memory': ['contract', 'model'],
  'adapters/clickhouse': ['contract', 'model'],
  ingest: ['contract', 'model'],
  wire: ['contract', 'model'],
  'adapters/http': ['wire', 'contract', 'model'],
  server: ['wire', 'ingest', 'contract', 'model'],
  testkit: ['contract', 'model'],
  ui: ['model', 'contract', 'intl'],
  hooks: ['query', 'contract', 'model', 'intl'],
  components: ['hooks', 'query', 'charts', 'ui', 'intl', 'contract', 'model'],
  styles: [],
}

const layerOf = (path: string): string => {
  const [, first = '', second = ''] = path.split('/')
  return first === 'adapters' ? `adapters/${second}` : first
}

const REACT = /^(react|react-dom|radix-ui|@visx\/.*|@tanstack\/react-.*)(\/.*)?$/
const files = filesBelow('src').filter((path) => path !== 'src/index.ts')

describe('layers', () => {
  it('has a rule for every folder', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in MAY))).toEqual([])
  })

  it('imports only along the arrows', () => {
    const wrong = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('src/'))
        .filter((target) => layerOf(target) !== layerOf(path) && !MAY[layerOf(path)]?.includes(layerOf(target)))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps React out of all that is not drawn', () => {
    const pure = files.filter(
      (path) => /^src\/(model|contract|query|adapters|ingest|wire|server|testkit)\//.test(path) || (/^src\/(intl|charts)\//.test(path) && path.endsWith('.ts')),
    )
    const wrong = pure.flatMap((path) => {
      const text = textOf(path)
      return importsOf(path)
        .filter((target) => REACT.test(target))
        .filter((target) => !isTypeOnly(text, target))
        .map((target) => `${path} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('loads the price list and the reader of protobuf in ingest alone', () => {
    const users = files.filter((path) => importsOf(path).some((target) => /^@(pydantic|bufbuild)\//.test(target)))
    expect(users.filter((path) => !path.startsWith('src/ingest/'))).toEqual([])
    // On demand: a static import would put it into every bundle of ingest.
    const statically = users.filter((path) => /^import (?!type)[^\n]*@pydantic/m.test(textOf(path)))
    expect(statically).toEqual([])
  })

  it('runs without Node, at the edge and in a browser', () => {
    const node = files.filter((path) => importsOf(path).some((target) => /^(node:|(fs|http|https|stream|zlib|crypto|buffer|path)$)/.test(target)))
    expect(node).toEqual([])
    expect(files.filter((path) => /\b(Buffer|process|require)\s*[.(]/.test(textOf(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))).toEqual([])
  })

  it('never reaches an adapter from a view or a hook', () => {
    const wrong = files
      .filter((path) => /^src\/(hooks|components|ui|charts|intl|query)\//.test(path))
      .filter((path) => importsOf(path).some((target) => target.startsWith('src/adapters/')))
    expect(wrong).toEqual([])
  })

  it('marks every module that needs a client, and none that must run without one', () => {
    const marked = files.filter((path) => /^['"]use client['"]/.test(textOf(path)))
    const needsClient = /\buse[A-Z]\w*\(|\bcreateContext\(|\bforwardRef\b|\bon[A-Z]\w+=\{/
    const unmarked = files.filter((path) => path.endsWith('.tsx') && !marked.includes(path))
    expect(unmarked.filter((path) => needsClient.test(textOf(path)))).toEqual([])
    expect(marked.filter((path) => /^src\/(model|contract|query|adapters|ingest|wire|server|testkit)\//.test(path))).toEqual([])
  })
})

function isTypeOnly(text: string, target: string): boolean {
  const escaped = target.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return !new RegExp(`^\\s*import\\s+(?!type\\b)[^'"]*['"]${escaped}['"]`, 'm').test(text)
}
