// Mount and drag move of the histogram beside others, as CPU time of Chromium's main thread (script, style, layout,
// paint), medians over interleaved rounds; `nothing` is what mounting an empty box costs, in all of them. Run: node test/bench/histogram/run.mjs [rounds] [hand,ours,…]
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build, runnerImport } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const rounds = Number(process.argv[2] ?? 7)
const SUBJECTS = process.argv[3]?.split(',') ?? ['nothing', 'hand', 'ours', 'nodes', 'recharts', 'echarts']
const SIZES = [720, 2000]
const MOVES = 28

const { CHROMIUM_FLAGS, findChromium } = (await runnerImport(join(here, '../../support/chromium.ts'))).module
process.env.NODE_ENV = 'production' // importing through Vite has made it development, and React with it
const outDir = mkdtempSync(join(tmpdir(), 'usertrail-bench-'))
await build({ configFile: false, root: here, base: './', logLevel: 'warn', plugins: [react()], build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 } })

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const server = createServer(async (request, response) => {
  try {
    const path = join(outDir, request.url === '/' ? 'index.html' : new URL(request.url ?? '/', 'http://localhost').pathname)
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(await readFile(path))
  } catch {
    response.writeHead(404).end()
  }
}).listen(0, '127.0.0.1')

const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...CHROMIUM_FLAGS] })

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const nextFrame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

async function measure(subject, buckets) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 500 } })
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' }) // CPU time, not the clock: other work on the machine does not count
  const cpu = async () => (await cdp.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'TaskDuration').value * 1000

  // the first few warm the compiler up; what is slow gets fewer turns
  const mounts = []
  let start = Date.now()
  for (let i = 0; i < 14 && (i < 5 || Date.now() - start < 6000); i++) {
    await page.evaluate(() => window.bench.unmount())
    const before = await cpu()
    await page.evaluate(([s, n]) => window.bench.mount(s, n), [subject, buckets])
    if (i >= 3) mounts.push((await cpu()) - before)
  }

  const nodes = await page.evaluate(() => window.bench.nodes())
  await page.evaluate(() => window.bench.unmount())
  const plot = await page.evaluate(([s, n]) => window.bench.mount(s, n), [subject, buckets])
  const box = await page.locator(plot).first().boundingBox()
  const y = box.y + box.height / 2
  const at = (i) => box.x + box.width * 0.2 + (box.width * 0.6 * i) / MOVES
  await page.mouse.move(at(0), y)
  await page.mouse.down()
  const moves = []
  start = Date.now()
  for (let i = 1; i <= MOVES && (i < 10 || Date.now() - start < 8000); i++) {
    const before = await cpu()
    await page.mouse.move(at(i), y)
    await nextFrame(page)
    if (i >= 6) moves.push((await cpu()) - before)
  }
  await page.mouse.up()
  await page.close()
  if (errors.length > 0) throw new Error(`${subject}: ${errors[0]}`)
  return { mount: median(mounts), move: median(moves), nodes }
}

const results = new Map()
for (let round = 0; round < rounds; round++) {
  for (const buckets of SIZES) {
    for (const subject of SUBJECTS) {
      const key = `${buckets} ${subject}`
      const result = await measure(subject, buckets)
      results.set(key, [...(results.get(key) ?? []), result])
    }
  }
}
await browser.close()
server.close()
rmSync(outDir, { recursive: true, force: true })

for (const buckets of SIZES) {
  const row = (subject) => {
    const list = results.get(`${buckets} ${subject}`)
    return { mount: median(list.map((r) => r.mount)), move: median(list.map((r) => r.move)), nodes: list[0].nodes }
  }
  const hand = row('hand')
  console.log(`\n${buckets} buckets, median of ${rounds} rounds (CPU ms)`)
  console.table(
    Object.fromEntries(
      SUBJECTS.map((subject) => {
        const { mount, move, nodes } = row(subject)
        return [subject, { mount: mount.toFixed(2), '× hand': (mount / hand.mount).toFixed(1), 'drag move': move.toFixed(2), '× hand ': (move / hand.move).toFixed(1), 'DOM nodes': nodes }]
      }),
    ),
  )
}
