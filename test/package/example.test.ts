import { gzipSync } from 'node:zlib'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.js'
import { type StartedExample, startExample } from '../support/startExample.js'

const LINES = [
  '{"id":"a1","timestamp":"2026-11-19T10:00:00Z","userId":"<img src=x onerror=alert(1)>","sessionId":"s","costUsd":0.5}',
  '{broken',
  '{"id":"a2","timestamp":"2026-11-19T11:00:00Z","userId":"__proto__","costUsd":0.25}',
  '{"id":"a3","timestamp":"2026-11-19T12:00:00Z","userId":"zoë","costUsd":-1}',
].join('\n')
let example: StartedExample
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  example = await startExample('built')
  browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] })
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(60_000)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await example?.stop()
})

const go = (path: string) => page.goto(example.url + path)
const row = (name: string) => page.getByRole('row').filter({ hasText: name })
const idOfPage = () => new URL(page.url()).searchParams.get('id')

describe('the example', () => {
  it('walks users in the order of the list that they were opened from', { timeout: 120_000 }, async () => {
    await go('/users?sort=-costSum')
    const links = page.locator('.ut-table__body a')
    await links.nth(2).waitFor()
    const ids = await links.evaluateAll((all) => all.slice(0, 3).map((link) => new URL(link.getAttribute('href') ?? '', location.href).searchParams.get('id')))
    await links.nth(1).click()
    await page.getByRole('group', { name: /^User 2 of/ }).waitFor()
    expect(idOfPage()).toBe(ids[1])
    await page.keyboard.press('j')
    await page.getByRole('group', { name: /^User 3 of/ }).waitFor()
    expect(idOfPage()).toBe(ids[2])
  })

  it('shows a file that is picked, under the ids that it holds, and says which lines it did not take', { timeout: 120_000 }, async () => {
    await go('/users?range=all')
    await page.getByTestId('traces-file').setInputFiles({ name: 'mine.ndjson', mimeType: '', buffer: Buffer.from(LINES) })
    await page.getByText('mine.ndjson: 2 traces, 2 not taken').waitFor()
    expect(await page.locator('.notice').innerText()).toMatch(/Line 2: .*not JSON.*Line 4: trace "a3": costUsd/s)
    await row('<img src=x onerror=alert(1)>').waitFor()
    expect(await page.locator('.ut-table__body a .ut-user__name').count()).toBe(0)
    expect(await row('All matching users').or(row('2 users')).first().innerText()).toContain('$0.75')
  })

  it('shows a gzipped file that is dropped', { timeout: 120_000 }, async () => {
    await go('/users?range=all')
    await row('Total').first().waitFor()
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], 'mine.ndjson.gz'))
      return transfer
    }, gzipSync(LINES).toString('base64'))
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped })
    await page.getByText('Drop a file of traces').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
    await page.getByText('mine.ndjson.gz: 2 traces').waitFor()
    await row('__proto__').first().waitFor()
    expect(await page.locator('.ut-table__body a').count()).toBe(2)
  })

  it('goes back from a file to the live data', { timeout: 120_000 }, async () => {
    await page.getByRole('button', { name: 'Back to live data' }).click()
    await page.getByText('Live data').waitFor()
    await page.locator('.ut-table__body a').nth(10).waitFor()
    expect(await row('__proto__').count()).toBe(0)
  })

  it('leaves nothing on the console', () => {
    expect(complaints).toEqual([])
  })
})

describe('the server of the example', () => {
  it('lets nobody read without a session, and nobody write without the key', async () => {
    const ask = (path: string, headers: HeadersInit) => fetch(`${example.url}/api/trail${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' })
    expect((await ask('/listUsers', {})).status).toBe(401)
    expect((await ask('/listUsers', { cookie: 'northpine=guess' })).status).toBe(401)
    expect((await ask('/v1/traces', { authorization: 'Bearer guess' })).status).toBe(401)
    expect((await ask('/v1/traces', { authorization: `Bearer ${example.ingest.key}` })).status).toBe(200)
    expect((await ask('/v1/traces', { authorization: `Basic ${btoa(`pk:${example.ingest.key}`)}` })).status).toBe(200)
  })

  it('serves the pages from their sources too, and ends with code 0 when it is told to, whoever listens for changes', { timeout: 120_000 }, async () => {
    const sources = await startExample('sources')
    try {
      const document = await fetch(`${sources.url}/users`, { headers: { 'sec-fetch-dest': 'document' } })
      expect(await document.text()).toContain('/src/main.tsx')
      expect(await (await fetch(`${sources.url}/src/App.tsx`)).text()).toContain('TrailProvider')
      const cookie = document.headers.get('set-cookie')?.split(';')[0] ?? ''
      expect((await fetch(`${sources.ingest.url}/changes`, { headers: { cookie } })).status).toBe(200)
    } finally {
      expect(await sources.stop()).toBe(0)
    }
  })
})
