import type { UserSummary } from '../../../src/model/user.js'

/** Small, fast, good enough: mulberry32. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The present of the bench. */
export const NOW = Date.UTC(2026, 10, 19, 14, 2)

const FIRST = ['Mara', 'Tomasz', 'Priya', 'Dana', 'Halvard', 'Chen', 'Luca', 'Aoife', 'Kofi', 'Ines']
const LAST = ['Lindqvist', 'Wójcik', 'Raghunathan', 'Okafor', 'Brekke', 'Yu-Ting', 'Ferrante', 'Brennan', 'Osei', 'Duarte']

/** A name for three users of four. */
export function nameOf(user: UserSummary): string | null {
  const n = Number(user.userId.slice(4, 10))
  return n % 4 === 0 ? null : `${FIRST[n % 10] ?? ''} ${LAST[Math.floor(n / 10) % 10] ?? ''}`
}

/** Users with believable figures, the same for each table. */
export function makeRows(count: number): UserSummary[] {
  const next = random(7)
  return Array.from({ length: count }, (_, at): UserSummary => {
    const traces = 1 + Math.floor(next() ** 3 * 400)
    const sessions = Math.max(1, Math.floor(traces / (1 + next() * 4)))
    const erroredSessions = next() < 0.6 ? 0 : Math.floor(next() * sessions * 0.3)
    const tokens = Math.floor(traces * (500 + next() * 4000))
    const cost = tokens * 4e-6
    const lastSeenAt = NOW - Math.floor(next() * 30 * 864e5)
    return {
      userId: `usr_${String(at).padStart(6, '0')}${Math.floor(next() * 1e9).toString(36).toUpperCase()}`, userEmail: null,
      firstSeenAt: lastSeenAt - Math.floor(next() * 20 * 864e5), lastSeenAt,
      traces, erroredTraces: erroredSessions, sessions, erroredSessions, observations: traces * 3,
      inputTokens: Math.floor(tokens * 0.8), outputTokens: Math.floor(tokens * 0.2), totalTokens: tokens,
      cost: { sum: cost, avg: cost / traces, median: cost / traces, unpricedTraces: 0, estimatedTraces: at % 7 === 0 ? traces : 0 },
      duration: { avg: 1500, p50: 800 + Math.floor(next() * 2000), p95: 3000 + Math.floor(next() * 9000) },
      feedback: { positive: Math.floor(next() * 4), negative: Math.floor(next() * 2) },
      trend: Array.from({ length: 12 }, () => Math.floor(next() ** 2 * 30)),
    }
  })
}
