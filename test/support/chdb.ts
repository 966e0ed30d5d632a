import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'

/** Why the embedded ClickHouse does not run here; null where it does. */
const absence = ((): string | null => {
  try {
    createRequire(import.meta.url)('chdb')
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
})()

/**
 * Tests that need the embedded ClickHouse; skipped, with the reason, where its native library does not run. Gives a data
 * folder of this test file alone, removed after it: chDB opens one folder a process, and Vitest runs each file in a
 * process of its own (its default pool, forks), so a file calls this once. Close every client in `afterAll`.
 */
export function describeWithChdb(title: string, body: (folder: string) => void): void {
  describe.skipIf(absence !== null)(`${title}${absence === null ? '' : ` (chdb does not run here: ${absence})`}`, () => {
    // the body of a skipped suite runs too, and would open what is not there
    if (absence === null) withFolder(body)
  })
}

function withFolder(body: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'usertrail-chdb-'))
  // first registered, last run: after the clients are closed
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  body(folder)
}
