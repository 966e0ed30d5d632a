import { describe, expect, it } from 'vitest'
import { textOf } from './sourceFiles.js'

const ENTRIES = {
  usertrail: 'src/index.ts',
  'usertrail/hooks': 'src/hooks/index.ts',
  'usertrail/query': 'src/query/index.ts',
  'usertrail/adapters/memory': 'src/adapters/memory/index.ts',
  'usertrail/adapters/clickhouse': 'src/adapters/clickhouse/index.ts',
  'usertrail/adapters/http': 'src/adapters/http/index.ts',
  'usertrail/server': 'src/server/index.ts',
  'usertrail/ingest': 'src/ingest/index.ts',
  'usertrail/testkit': 'src/testkit/index.ts',
}

/** What an entry file re-exports, one name each: values plain, types behind `type`. */
function publicNames(path: string): string[] {
  return [...textOf(path).matchAll(/export\s+(type\s+)?\{([^}]*)\}/g)]
    .flatMap(([, type, list = '']) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => `${type || name.startsWith('type ') ? 'type ' : ''}${name.replace(/^type /, '').replace(/^.* as /, '')}`),
    )
    .sort()
}

describe('public names', () => {
  it.each(Object.entries(ENTRIES))('of %s are those of the snapshot', (_, path) => {
    expect(publicNames(path)).toMatchSnapshot()
  })

  it.each(Object.entries(ENTRIES))('of %s are listed one by one', (_, path) => {
    expect(textOf(path)).not.toMatch(/export \*/)
  })
})
