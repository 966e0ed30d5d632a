/** Seeded random numbers (mulberry32): the same traces on every machine. */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const DAY = 86_400_000
export const UNTIL = Date.UTC(2026, 10, 22)
const MODELS = ['gpt-5-mini', 'claude-sonnet-5', 'gemini-3-flash', 'gpt-5', 'llama-4-maverick', 'mistral-large-3']
const NAMES = ['chat', 'summarise', 'search', 'agent-run', 'classify']
const RELEASES = ['4.20.0', '4.21.0', '4.21.1', '4.22.0']

/**
 * Traces as plain records, oldest first: users by Zipf's law, sessions of some three turns, log-normal durations, one
 * error in thirty, one trace in twenty of nobody, one in fifty without a known price. Payloads are left out: every
 * implementation would hold the same references.
 */
export function makeTraces({ traces = 1_000_000, users = 20_000, days = 60, seed = 7 } = {}) {
  const next = random(seed)
  const weights = new Float64Array(users)
  let sum = 0
  for (let i = 0; i < users; i++) weights[i] = sum += 1 / (i + 1)
  const pickUser = () => {
    const at = next() * sum
    let low = 0
    let high = users - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (weights[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const times = Float64Array.from({ length: traces }, () => Math.floor(UNTIL - next() * days * DAY)).sort()
  const turns = new Uint16Array(users)
  const sessions = new Uint32Array(users)
  const records = []
  for (let i = 0; i < traces; i++) {
    const user = pickUser()
    if (turns[user] === 0 || next() < 0.33) {
      turns[user] = 0
      sessions[user]++
    }
    turns[user]++
    const inputTokens = 200 + Math.floor(next() * next() * 20_000)
    const outputTokens = 20 + Math.floor(next() * 900)
    const durationMs = Math.round(Math.exp(6.5 + 2.2 * (next() + next() + next() - 1.5)))
    const nobody = next() < 0.05
    records.push({
      id: `trace-${i.toString(36).padStart(8, '0')}`,
      timestamp: times[i],
      durationMs,
      name: NAMES[Math.floor(next() * next() * NAMES.length)],
      userId: nobody ? null : `user-${user.toString(36).padStart(5, '0')}`,
      userEmail: nobody || user % 4 === 0 ? null : `user${user}@example.com`,
      sessionId: nobody ? null : `s-${user.toString(36)}-${sessions[user]}`,
      status: next() < 1 / 30 ? 'error' : 'ok',
      environment: next() < 0.9 ? 'production' : 'staging',
      release: RELEASES[Math.floor((i / traces) * RELEASES.length)],
      tags: next() < 0.1 ? ['beta'] : [],
      models: [MODELS[Math.floor(next() * next() * MODELS.length)]],
      providers: ['openai'],
      tools: next() < 0.2 ? ['search'] : [],
      inputTokens,
      outputTokens,
      totalTokens: inputTokens + outputTokens,
      costUsd: next() < 0.02 ? null : inputTokens * 4e-7 + outputTokens * 1.6e-6,
      costSource: next() < 0.5 ? 'estimated' : 'reported',
      observationCount: 1 + Math.floor(next() * 4),
    })
  }
  return records
}
