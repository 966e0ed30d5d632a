import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** Flags that let Chromium run as root, in a container, without asking the network for anything. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
] as const

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

function onPath(names: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // not here
      }
    }
  }
  return undefined
}

/** Path of a Chromium: that of the variable `CHROMIUM`, the system's, Playwright's; `undefined` = none. @public for the benchmarks */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM) return env.CHROMIUM
  const playwrights = chromium.executablePath()
  return onPath(NAMES, env) ?? (existsSync(playwrights) ? playwrights : undefined)
}

/** Finds a Chromium, or installs one: as root on Debian by apt, elsewhere by Playwright. Throws a sentence that says how to. */
export function ensureChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(env)
  if (found) return found
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  console.log('The tests need a Chromium and found none: installing one.')
  try {
    if (process.getuid?.() === 0 && onPath(['apt-get'], env)) {
      run('apt-get', 'update')
      run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core')
    } else {
      run(process.execPath, join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium')
    }
  } catch (cause) {
    throw new Error(HOW_TO, { cause })
  }
  const installed = findChromium(env)
  if (!installed) throw new Error(HOW_TO)
  return installed
}

const HOW_TO =
  'No Chromium could be found or installed: install one (Debian: "apt-get install chromium"; elsewhere: ' +
  '"npx playwright install chromium") or set the variable CHROMIUM to its path, then run the tests again.'
