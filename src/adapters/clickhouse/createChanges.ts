import type { Adapter, Change } from '../../contract/adapter.js'
import { Notifier } from '../../contract/Notifier.js'
import { toNumber } from './rows/values.js'
import type { Database } from './sql/Database.js'

/** Tells of changes: of one's own at once, of others' by looking, for as long as somebody listens. */
export function createChanges(database: Database, pollMs: number): {
  readonly subscribe: NonNullable<Adapter['subscribe']>
  /** `version`: of the write. */
  readonly changed: (tenant: string, version: number) => void
} {
  const notifier = new Notifier()
  /** The last write that is known of each tenant; `null` while nobody listens. */
  let known: Map<string, number> | null = null
  let listeners = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = async () => {
    const rows = await database.rows(() => `SELECT tenant, max(changes.version) AS version FROM ${database.table('changes')} AS changes GROUP BY tenant`)
    const found = new Map(rows.map((row) => [String(row['tenant']), toNumber(row['version'])]))
    // The first look tells what there was.
    if (known) for (const [tenant, version] of found) if (version > (known.get(tenant) ?? 0)) notifier.changed(tenant)
    known = found
  }
  const lookAgain = () => {
    timer = setTimeout(() => {
      // A store that does not answer has no news; those who ask it will be told.
      void look().catch(() => {}).finally(() => { if (listeners > 0) lookAgain() })
    }, pollMs)
    keepNothingAlive(timer)
  }

  return {
    subscribe(onChange: (change?: Change) => void) {
      const stop = notifier.subscribe(onChange)
      let isListening = true
      if (listeners++ === 0 && pollMs > 0) {
        void look().catch(() => {})
        lookAgain()
      }
      return () => {
        stop()
        if (!isListening) return
        isListening = false
        if (--listeners > 0) return
        clearTimeout(timer)
        known = null
      }
    },
    changed(tenant, version) {
      known?.set(tenant, Math.max(version, known.get(tenant) ?? 0))
      notifier.changed(tenant)
    },
  }
}

/** Node's timers keep the process going, which listening alone should not; a browser's are numbers. */
function keepNothingAlive(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
}
