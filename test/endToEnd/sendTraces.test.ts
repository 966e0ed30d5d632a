import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../package/sourceFiles.js'
import { describeWithChdb } from '../support/chdb.js'
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.js'
import { type StartedExample, startExample } from '../support/startExample.js'
import { PROGRAMS } from './programs.js'

const COLUMNS = ['user', 'traces', 'sessions', 'erroredTraces', 'totalTokens', 'cost']
/** The same over each store: the example's server with these arguments, and a dashboard that stays open. */
function watchPrograms(store: readonly string[]): void {
  let example: StartedExample
  let browser: Browser
  let page: Page
  let loads = 0
  const complaints: string[] = []

  beforeAll(async () => {
    example = await startExample('built', store)
    browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] })
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
    page.setDefaultTimeout(30_000)
    page.on('load', () => loads++)
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${example.url}/users?columns=${COLUMNS.join('*')}`)
    await rows().nth(10).waitFor()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await example?.stop()
  })

  const rows = () => page.locator('.ut-table__body [role="row"]')
  const row = (user: string) => rows().filter({ hasText: user })
  const scrolled = () => page.evaluate(() => Math.max(...[...document.querySelectorAll('.ut-root *')].map((element) => element.scrollTop)))

  /** Runs a program as a newcomer does, and ends it where it hangs. */
  const run = (program: string) =>
    promisify(execFile)(process.execPath, [join(ROOT, 'examples/send-traces', `${program}.mjs`), example.ingest.url], {
      env: { ...process.env, INGEST_KEY: example.ingest.key }, timeout: 30_000, killSignal: 'SIGKILL',
    })

  /** Counts the frames in which the dashboard shows less than it did: what is on screen must stay until there is something newer. */
  const watchForBlanks = () => page.evaluate(() => {
    const counts = { frames: 0, blank: 0 }
    Object.assign(window, { counts })
    const look = () => {
      counts.frames++
      // The table ends with grey rows for its next page.
      const grey = [...document.querySelectorAll('.ut-skeleton')].some((bar) => !bar.closest('.ut-table__body'))
      if (grey || !document.querySelector('.ut-table__body [role="row"] a')) counts.blank++
      requestAnimationFrame(look)
    }
    look()
  })

  it.for(Object.entries(PROGRAMS))('%s: its user appears in the open dashboard, with what was sent', async ([program, { user, ...figures }]) => {
    if (program === 'langfuse') await watchForBlanks()
    expect(await row(user).count()).toBe(0)
    expect((await run(program)).stdout).toContain('Sent to')
    await row(user).waitFor({ timeout: 10_000 })
    // The check box and the user's own cell come first.
    const cells = async () => (await row(user).locator('[role="gridcell"], [role="cell"], [role="rowheader"]').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()).slice(-5)
    // Spans may come in two requests: the figures follow.
    await expect.poll(cells, { timeout: 10_000 }).toEqual(Object.values(figures))
  })

  it('leaves the table where it was scrolled to', async () => {
    await row('ada@langfuse').hover()
    await page.mouse.wheel(0, 1200)
    await expect.poll(scrolled).toBeGreaterThan(1000)
    const [before, asked] = [await scrolled(), page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/listUsers'))]
    await run('langfuse')
    await asked
    await page.waitForTimeout(500)
    expect(await scrolled()).toBe(before)
  })

  it('blanks nothing on the dashboard, reloads nothing, and leaves nothing on the console', async () => {
    const { frames, blank } = await page.evaluate(() => ({ frames: 0, blank: 1, ...('counts' in window && typeof window.counts === 'object' ? window.counts : {}) }))
    expect(frames).toBeGreaterThan(50)
    expect(blank).toBe(0)
    expect(loads).toBe(1)
    expect(complaints).toEqual([])
  })

  it('moves the figures of the page of one user', async () => {
    await page.mouse.wheel(0, -5000)
    await row('ben@langfuse-4').getByRole('link').click()
    await page.getByRole('tab', { name: /^Traces\s*2$/ }).waitFor()
    await run('langfuse-4')
    await page.getByRole('tab', { name: /^Traces\s*4$/ }).waitFor()
    await page.getByRole('tab', { name: /^Sessions\s*2$/ }).waitFor()
    expect(loads).toBe(1)
    expect(complaints).toEqual([])
  })

  it('is told why, when nobody takes its traces', async () => {
    const program = promisify(execFile)(process.execPath, [join(ROOT, 'examples/send-traces/langfuse.mjs'), example.ingest.url], { env: { ...process.env, INGEST_KEY: 'guess' } })
    await expect(program).rejects.toThrow(/answers 401: is INGEST_KEY right/)
  })
}

describe('an SDK that points at the server', () => {
  watchPrograms([])
})

describeWithChdb('an SDK that points at the server, on an embedded ClickHouse', (folder) => {
  watchPrograms(['--store', 'chdb', '--data', folder, '--traces', '6000'])
})
