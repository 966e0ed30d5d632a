import { generateTrail } from 'usertrail/testkit'

/**
 * Three months of a made-up product, up to this minute.
 * @param {number} traces how many
 */
export function demoTrail(traces) {
  const until = Math.floor(Date.now() / 60_000) * 60_000
  return generateTrail({ seed: 7, users: 420, traces, days: 90, until })
}

/**
 * Ids of its users: the same in every run.
 * @param {ReturnType<typeof demoTrail>} trail
 */
export function demoUsers({ traces }) {
  return new Set(traces.flatMap(({ userId }) => (userId === null ? [] : [userId])))
}
