import type { ObservationInput, TraceInput } from '../../src/model/trace.js'
import type { ScoreInput } from '../../src/model/score.js'
import { DAY, NOW } from './clock.js'
import { seededRandom } from './random.js'

/** Records of the sample application. */
export interface SampleRecords {
  readonly traces: readonly TraceInput[]
  readonly observations: readonly ObservationInput[]
  readonly scores: readonly ScoreInput[]
}

const FIRST = ['Mara', 'Jonas', 'Aiko', 'Priya', 'Tomás', 'Freya', 'Omar', 'Lin', 'Zoë', 'Kofi', 'Nina', 'Piotr']
const LAST = ['Halden', 'Okafor', 'Tanaka', 'Rao', 'Vidal', 'Lund', 'Haddad', 'Chen', 'Moreau', 'Mensah', 'Weiss', 'Nowak']
const MODELS = [['claude-sonnet-4-5', 'anthropic'], ['gpt-5-mini', 'openai'], ['gemini-3-flash', 'google']] as const

/** 240 users over the 60 days up to now, the same on each run. */
export function sampleRecords(): SampleRecords {
  const random = seededRandom(20261119)
  const traces: TraceInput[] = []
  const scores: ScoreInput[] = []
  for (let user = 0; user < 240; user++) {
    const userId = `usr_01J8${Math.floor(random() * 36 ** 8).toString(36).toUpperCase().padStart(8, '0')}${String(user).padStart(4, '0')}`
    const email = user % 7 === 0 ? null : `${FIRST[user % 12]}.${LAST[(user * 5) % 12]}@northpine.example`.toLowerCase()
    const sessions = Math.ceil(40 / (1 + user * 0.35)) + 1
    for (let session = 0; session < sessions; session++) {
      const start = NOW - Math.floor(random() ** 1.4 * 59 * DAY) - 600_000
      const turns = 1 + Math.floor(random() * 5)
      for (let turn = 0; turn < turns; turn++) {
        const id = `tr-${user}-${session}-${turn}`
        const [model, provider] = MODELS[(user + session) % 3] ?? MODELS[0]
        const inputTokens = 400 + Math.floor(random() * 3000)
        const failed = random() < (user % 11 === 3 ? 0.3 : 0.03)
        traces.push({
          id,
          timestamp: start + turn * 60_000,
          durationMs: 400 + Math.floor(random() ** 3 * 20_000),
          name: turn === 0 ? 'chat' : 'chat follow-up',
          userId,
          userEmail: email,
          sessionId: `sess-${user}-${session}`,
          status: failed ? 'error' : 'ok',
          statusMessage: failed ? 'Tool search_orders timed out after 10 s' : null,
          environment: user % 9 === 0 ? 'staging' : 'production',
          release: session % 2 ? 'v42' : 'v41',
          tags: user % 4 === 0 ? ['beta'] : [],
          models: [model],
          providers: [provider],
          tools: turn % 2 ? ['search_orders'] : [],
          inputTokens,
          outputTokens: 60 + Math.floor(random() * 600),
          costUsd: user % 13 === 5 ? null : inputTokens * 0.000_02,
          costSource: user % 13 === 5 ? null : user % 6 === 0 ? 'estimated' : 'reported',
          input: { messages: [{ role: 'user', content: 'Where is my order 8841? It was due on Monday.' }] },
          output: failed ? null : { role: 'assistant', content: 'It left the warehouse this morning and should reach you tomorrow before noon.' },
        })
        if (random() < 0.12) {
          scores.push({ id: `sc-${id}`, name: 'user-feedback', dataType: 'boolean', value: random() < 0.8, timestamp: start + turn * 60_000 + 30_000, source: 'user', traceId: id })
        }
      }
    }
  }
  return { traces, observations: [], scores }
}
