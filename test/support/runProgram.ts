import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll } from 'vitest'
import { ROOT } from '../package/sourceFiles.js'

/** A process of Node that runs a program over our source. */
export interface Program {
  readonly process: ChildProcess
  /** Lines it printed so far, on stdout. */
  readonly lines: readonly string[]
  /** Resolves with its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/**
 * Bundles a program and gives a way to run it in processes of their own. It may import from `src` by absolute path from
 * there (`'/adapters/clickhouse/index.js'`). Packages are found from the working directory, `node_modules` of this
 * repository unless another is named. All that still run end with the test file.
 */
export async function bundleProgram(code: string): Promise<(args: readonly string[], cwd?: string) => Program> {
  const folder = mkdtempSync(join(tmpdir(), 'usertrail-program-'))
  const bundle = await rolldown({
    input: 'program',
    platform: 'node',
    logLevel: 'silent',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [{
      name: 'program',
      resolveId: (id) => (id === 'program' ? join(ROOT, 'src/program.mjs') : id.startsWith('/adapters/') ? join(ROOT, 'src', id.replace(/\.js$/, '.ts')) : null),
      load: (id) => (id.endsWith('program.mjs') ? code : null),
    }],
  })
  const file = join(folder, 'program.mjs')
  await bundle.write({ file, format: 'es' })
  const running = new Set<ChildProcess>()
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return (args, cwd = ROOT) => {
    const child = spawn(process.execPath, [file, ...args], { cwd, stdio: ['ignore', 'pipe', 'ignore'] })
    running.add(child)
    const lines: string[] = []
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n')
      rest = parts.pop() ?? ''
      lines.push(...parts)
    })
    const ended = new Promise<number | null>((resolve) => {
      child.on('close', (exitCode) => {
        running.delete(child)
        resolve(exitCode)
      })
    })
    return { process: child, lines, ended }
  }
}
