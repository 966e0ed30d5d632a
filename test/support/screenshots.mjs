// Takes the pictures of the README from the built example: npm run screenshots
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const { CHROMIUM_FLAGS, ensureChromium } = (await runnerImport(at('./chromium.ts'))).module
const { startExample } = (await runnerImport(at('./startExample.ts'))).module
const folder = at('../../stories/screenshots')
mkdirSync(folder, { recursive: true })

const example = await startExample('built')
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] })
try {
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
    await page.goto(`${example.url}/users?sort=-costSum`)
    await page.locator('.ut-table__body [role="row"] a').first().waitFor()
    await page.waitForTimeout(500)
    await page.screenshot({ path: `${folder}/dashboard-${colorScheme}.png` })
    await page.locator('.ut-table__body [role="row"] a').first().click()
    await page.getByRole('tab', { name: /Sessions/ }).waitFor()
    // away from what the click left under it: no tooltip
    await page.mouse.move(720, 4)
    await page.waitForTimeout(1000)
    await page.screenshot({ path: `${folder}/detail-${colorScheme}.png` })
    await page.close()
  }
} finally {
  await browser.close()
  await example.stop()
}
