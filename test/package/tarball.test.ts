import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './sourceFiles.js'

// A host below the checkout, so that it finds the peers that the checkout has installed.
mkdirSync(join(ROOT, '.cache'), { recursive: true })
const host = mkdtempSync(join(ROOT, '.cache', 'host-'))
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: host, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const bin = (path: string) => join(ROOT, 'node_modules', path)

beforeAll(() => {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = 'npm', ...first] = npm
  execFileSync(command, [...first, 'pack', '--ignore-scripts', '--pack-destination', host], { cwd: ROOT, stdio: 'ignore' })
  const tarball = readdirSync(host).find((name) => name.endsWith('.tgz')) ?? 'no tarball'
  mkdirSync(join(host, 'node_modules/usertrail'), { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', 'node_modules/usertrail', '--strip-components=1'], { cwd: host })
  // the lookup upwards would find the checkout's own link to itself too: the host's copy comes first
  symlinkSync(join(ROOT, 'node_modules/@types'), join(host, 'node_modules/@types'))

  writeFileSync(join(host, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }))
  writeFileSync(join(host, 'tsconfig.json'), JSON.stringify({
    compilerOptions: {
      target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'preserve', moduleResolution: 'bundler', jsx: 'react-jsx',
      strict: true, skipLibCheck: false, noEmit: true, types: ['vite/client'],
    },
    include: ['main.tsx'],
  }))
  writeFileSync(join(host, 'index.html'), '<div id="app"></div><script type="module" src="/main.tsx"></script>')
  writeFileSync(join(host, 'main.tsx'), `
    import { createRoot } from 'react-dom/client'
    import { UserTrailProvider, UsersDashboard, UserDetail } from 'usertrail'
    import { createHttpAdapter } from 'usertrail/adapters/http'
    import { createMemoryAdapter } from 'usertrail/adapters/memory'
    import { createHandler, toNodeListener } from 'usertrail/server'
    import { generateTrail } from 'usertrail/testkit'
    import { IngestError, readOtlp } from 'usertrail/ingest'
    import { usersQuery } from 'usertrail/query'
    import { useUsers } from 'usertrail/hooks'
    import 'usertrail/styles.css'

    const adapter = createMemoryAdapter(generateTrail({ seed: 1, users: 5, traces: 50, days: 3, until: 1_780_000_000_000 }))
    console.log(typeof createHttpAdapter, typeof createHandler, typeof toNodeListener)
    console.log(typeof useUsers, readOtlp, IngestError, usersQuery(adapter, { range: { from: 0, to: 1 }, timeZone: 'UTC' }).queryKey)
    createRoot(document.getElementById('app')!).render(
      <UserTrailProvider adapter={adapter}><UsersDashboard /><UserDetail userId="a" /></UserTrailProvider>,
    )`)
}, 120_000)

afterAll(() => rmSync(host, { recursive: true, force: true }))

describe('the packed tarball in a host app', () => {
  it('type-checks with skipLibCheck off', () => {
    let output = ''
    try {
      node(bin('typescript/bin/tsc'), '-p', '.')
    } catch (error) {
      output = String((error as { stdout?: unknown }).stdout)
    }
    expect(output).toBe('')
  }, 120_000)

  it('builds with Vite, styles included', () => {
    node(bin('vite/bin/vite.js'), 'build', '--logLevel', 'error')
    const assets = readdirSync(join(host, 'dist/assets'))
    expect(assets.some((name) => name.endsWith('.css'))).toBe(true)
    expect(assets.some((name) => name.endsWith('.js'))).toBe(true)
  }, 120_000)

  it('holds no source, test or story', () => {
    const files = readdirSync(join(host, 'node_modules/usertrail'), { recursive: true }).map(String)
    expect(files.filter((path) => /(^|\/)(src|test|stories|examples)\//.test(path) || path.includes('_css'))).toEqual([])
  })

  it('runs without a DOM where no React is promised', () => {
    const script = `
      const { createMemoryAdapter } = await import('usertrail/adapters/memory')
      const { usersQuery } = await import('usertrail/query')
      const { generateTrail } = await import('usertrail/testkit')
      const { readOtlp } = await import('usertrail/ingest')
      const adapter = createMemoryAdapter(generateTrail({ seed: 1, users: 5, traces: 50, days: 3, until: 1_780_000_000_000 }))
      const page = await adapter.listUsers({ range: { from: 0, to: 1_790_000_000_000 }, timeZone: 'UTC' })
      const { createHandler, toNodeListener } = await import('usertrail/server')
      const { createHttpAdapter } = await import('usertrail/adapters/http')
      const { createServer } = await import('node:http')
      const server = createServer(toNodeListener(createHandler({ adapter, authorize: () => ({ tenant: 'default' }) }))).listen(0)
      const http = createHttpAdapter({ baseUrl: 'http://127.0.0.1:' + server.address().port })
      const same = await http.listUsers({ range: { from: 0, to: 1_790_000_000_000 }, timeZone: 'UTC' })
      server.close()
      console.log(page.rows.length > 0 && same.total === page.total, usersQuery.length, (await readOtlp('{}', { contentType: 'application/json' })).traces.length)`
    expect(node('--input-type=module', '-e', script).trim()).toMatch(/^true/)
  }, 60_000)
})
