import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const folder = fileURLToPath(new URL('../../examples/admin', import.meta.url))

/** The example's server, as a process of its own. */
export interface StartedExample {
  /** Where the pages are, without a slash at the end. */
  readonly url: string
  /** Where SDKs send to, and with what key. */
  readonly ingest: { readonly url: string; readonly key: string }
  /** Ends the process as Ctrl+C does. Returns its exit code; `null` where it had to be killed. */
  stop(): Promise<number | null>
  /** Ends the process as a power cut does. */
  kill(): Promise<void>
}

/** Starts the server on a free port, with the pages from their sources or as built a moment ago, and with further arguments. */
export async function startExample(pages: 'sources' | 'built', further: readonly string[] = []): Promise<StartedExample> {
  const dist = mkdtempSync(join(tmpdir(), 'usertrail-example-'))
  if (pages === 'built') {
    await build({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'silent', build: { outDir: dist, emptyOutDir: true } })
  }
  const child = spawn(process.execPath, [join(folder, 'server/main.mjs'), '--port', '0', ...(pages === 'built' ? ['--built', '--dist', dist] : []), ...further], {
    env: { ...process.env, CI: '1', INGEST_KEY: 'key-of-this-run' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // Whatever happens to the tests, the process goes with them.
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit')

  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(kill, 10_000)
    await ended
    clearTimeout(late)
    process.off('exit', kill)
    rmSync(dist, { recursive: true, force: true })
    return child.exitCode
  }

  const end = async () => {
    kill()
    await ended
    process.off('exit', kill)
    rmSync(dist, { recursive: true, force: true })
  }

  const output: string[] = []
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output.push(String(chunk))
        const url = /admin app is at (\S+)/.exec(output.join(''))?.[1]
        if (url) resolve(url)
      })
    }
  })
  const url = await Promise.race([address, ended.then(() => null)])
  if (url) return { url, ingest: { url: `${url}/api/trail`, key: 'key-of-this-run' }, stop, kill: end }
  await stop()
  throw new Error(`The example's server did not start:\n${output.join('')}`)
}
