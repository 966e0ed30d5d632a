import { createMemoryAdapter } from 'usertrail/adapters/memory'
import { generateTrail } from 'usertrail/testkit'

/**
 * A store in memory with three months of a made-up product, up to this minute. What is written to it later is gone with
 * the process. With the ids of its users.
 * @param {string} tenant
 */
export function createStore(tenant) {
  const until = Math.floor(Date.now() / 60_000) * 60_000
  const trail = generateTrail({ seed: 7, users: 420, traces: 24_000, days: 90, until })
  const ids = trail.traces.flatMap(({ userId }) => (userId === null ? [] : [userId]))
  return { store: createMemoryAdapter({ ...trail, tenant }), users: new Set(ids) }
}
