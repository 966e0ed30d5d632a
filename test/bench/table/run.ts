import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import type { Browser, CDPSession, Page } from 'playwright'
import { build, preview } from 'vite'
import { CHROMIUM_FLAGS, ensureChromium } from '../../support/chromium.js'

/** One reading of a table. Milliseconds, except where named otherwise. */
interface Reading {
  /** Until the first row is painted. */
  readonly 'mount script': number
  /** Until nothing is drawn any more. */
  readonly 'mount script, settled': number
  readonly 'mount task': number
  readonly 'first row': number
  readonly 'scroll script / step': number
  readonly 'scroll task / step': number
  /** After the last step of a scroll at 700 px a frame: what was put off while it lasted. */
  readonly 'scroll task, at rest': number
  readonly 'sort script': number
  readonly 'sort task': number
  readonly 'heap MB': number
  readonly nodes: number
  readonly 'gaps at 700 px': number
}

const TABLES = ['hand', 'ours', 'tanstack', 'agGrid', 'mui'] as const
const STEPS = 60

async function metrics(cdp: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(list.map(({ name, value }) => [name, value]))
}

/** Script and task time that `act` takes, milliseconds. */
async function spent<Result>(cdp: CDPSession, act: () => Promise<Result>): Promise<{ script: number; task: number; result: Result }> {
  const before = await metrics(cdp)
  const result = await act()
  const after = await metrics(cdp)
  const of = (name: string) => 1000 * ((after[name] ?? 0) - (before[name] ?? 0))
  return { script: of('ScriptDuration'), task: of('TaskDuration'), result }
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return ((await metrics(cdp))['JSHeapUsedSize'] ?? 0) / 1e6
}

async function read(browser: Browser, base: string, table: string): Promise<Reading> {
  const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(`${table}: ${error.message}`))
  await page.goto(`${base}?table=${table}`)
  await page.waitForFunction(() => window.bench !== undefined)
  const cdp = await page.context().newCDPSession(page)
  // Thread time: what other processes take meanwhile does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const empty = await heap(cdp)
  const mount = await spent(cdp, () => page.evaluate(async () => (await window.bench?.mount()) ?? 0))
  const settle = await spent(cdp, () => page.evaluate(() => window.bench?.rest(400)))
  const held = await heap(cdp)
  await page.evaluate(() => window.bench?.scroll(15, 120))
  const scroll = await spent(cdp, () => page.evaluate((steps) => window.bench?.scroll(steps, 120), STEPS))
  const idle = await spent(cdp, () => page.evaluate((steps) => window.bench?.scroll(steps, 0), STEPS))
  const gaps = await page.evaluate(() => window.bench?.scroll(30, 700))
  // On its own, or it would be counted as a part of the sort.
  const rest = await spent(cdp, () => page.evaluate(() => window.bench?.rest(400)))
  const nodes = await page.evaluate(() => window.bench?.nodes())
  const sort = await spent(cdp, () => page.evaluate(async () => {
    await window.bench?.sort()
    await window.bench?.rest(300)
  }))
  await page.close()
  return {
    'mount script': mount.script, 'mount task': mount.task, 'first row': mount.result,
    'mount script, settled': mount.script + settle.script,
    'scroll script / step': (scroll.script - idle.script) / STEPS, 'scroll task / step': (scroll.task - idle.task) / STEPS,
    'scroll task, at rest': rest.task,
    'sort script': sort.script, 'sort task': sort.task, 'heap MB': held - empty, nodes: nodes ?? 0, 'gaps at 700 px': gaps ?? 0,
  }
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Measures each table several times, turn by turn, and prints the medians and what they are of the hand-written one's. */
export async function run(tables: readonly string[] = TABLES, rounds = 5): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const outDir = mkdtempSync(join(tmpdir(), 'usertrail-table-'))
  await build({ root, configFile: false, logLevel: 'warn', plugins: [react()], build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 } })
  const server = await preview({ root, configFile: false, logLevel: 'warn', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The bench could not serve its page.')
  const base = `http://127.0.0.1:${address.port}/`
  const readings = new Map<string, Reading[]>(tables.map((table) => [table, []]))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const table of tables) {
        const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] })
        process.stderr.write(`${table} `)
        try {
          readings.get(table)?.push(await read(browser, base, table))
        } finally {
          await browser.close()
        }
      }
    }
  } finally {
    void server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
  print(readings)
}

function print(readings: ReadonlyMap<string, readonly Reading[]>): void {
  const hand = readings.get('hand') ?? []
  const names = Object.keys([...readings.values()][0]?.[0] ?? {}) as (keyof Reading)[]
  for (const name of names) {
    const base = middle(hand.map((reading) => reading[name]))
    const line = [...readings].map(([table, list]) => {
      const value = middle(list.map((reading) => reading[name]))
      const ratio = table === 'hand' || !(base > 0) || name === 'nodes' ? '' : ` (${(value / base).toFixed(1)}×)`
      return `${table} ${value.toFixed(value < 10 ? 2 : 0)}${ratio}`
    })
    console.log(`${name.padEnd(22)} ${line.join('   ')}`)
  }
}
