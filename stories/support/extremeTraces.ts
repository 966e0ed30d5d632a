import type { TraceInput } from '../../src/model/trace.js'
import { DAY, NOW } from './clock.js'
import { seededRandom } from './random.js'

const USERS = 10_000

/** The first rows, one per trouble; the id is what a table of names is least ready for. */
export const EXTREME_IDS: readonly string[] = [
  `usr_${'0123456789abcdef'.repeat(19)}`.slice(0, 300),
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  'a/b?c#d%20e&f=g',
  'ציפורה בן־דוד',
  'محمد عبد الرحمن الهاشمي',
  '欧阳修明',
  '👩‍👩‍👧‍👦🏳️‍🌈 family',
  ' leading and trailing spaces ',
  'tab\tand\nnew line',
  '=HYPERLINK("http://evil.example","click")',
  '\u202egnirts desrever',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft@example.com',
]

const COSTS: readonly (number | null)[] = [null, 0, 1e-9, 0.000_4, 0.01, 3.21, 1_234.5, 98_765_432.1]

/** A trace or more of 10,000 users within the 60 days up to now; the extreme ids come first, as the newest. */
export function extremeTraces(): TraceInput[] {
  const random = seededRandom(7)
  const traces: TraceInput[] = []
  for (let user = 0; user < USERS; user++) {
    const extreme = EXTREME_IDS[user]
    const count = extreme === undefined ? 1 : 6
    for (let index = 0; index < count; index++) {
      const cost = extreme === undefined ? random() * 2 : (COSTS[(user + index) % COSTS.length] ?? null)
      traces.push({
        id: `x-${user}-${index}`,
        timestamp: extreme === undefined ? NOW - DAY - Math.floor(random() * 58 * DAY) : NOW - 1000 - (user * 60 + index * 40) * 1000,
        userId: extreme ?? `user-${String(user).padStart(5, '0')}`,
        userEmail: user % 3 === 0 ? `person.${user}@example.com` : null,
        sessionId: `s-${user}-${index >> 1}`,
        name: extreme === undefined ? 'chat' : `a name that is so long that no column will ever hold the whole of it, number ${index}`,
        status: random() < (user % 5 === 0 ? 0.5 : 0.04) ? 'error' : 'ok',
        durationMs: index === 3 ? 7_384_000 : Math.floor(random() * 9_000),
        tags: ['<script>alert(1)</script>', 'שלום', 'x'.repeat(120)].slice(0, extreme === undefined ? 0 : 3),
        models: ['a-model-with-a-name-of-some-length-2026-11-01'],
        inputTokens: extreme === undefined ? 900 : 2_147_483_647,
        outputTokens: extreme === undefined ? 120 : 0,
        costUsd: cost,
        costSource: cost === null ? null : 'estimated',
        input: extreme === undefined ? null : { messages: [{ role: 'user', content: `${extreme} `.repeat(40) }] },
        output: extreme === undefined ? null : { role: 'assistant', content: '<b>not bold</b> '.repeat(60) },
      })
    }
  }
  return traces
}
