import type { AnyQuestionName } from '../../contract/questions.js'
import { check, refusesAsBadRequest, show } from '../assert.js'
import type { Kit } from '../kit.js'

type Fields = Readonly<Record<string, unknown>>

const range = { from: 0, to: 86_400_000 }
const timeZone = 'UTC'
/** A good request of each question, to be spoilt one field at a time. */
const GOOD: Readonly<Record<AnyQuestionName, Fields>> = {
  listUsers: { range, timeZone },
  getOverview: { range, timeZone, bucket: 'day' },
  getUser: { userId: 'u', timeZone },
  getActivity: { userId: 'u', timeZone, bucket: 'day', range },
  getUsage: { userId: 'u', timeZone, by: 'model', limit: 5 },
  listSessions: { timeZone },
  getSession: { sessionId: 's' },
  listTraces: { timeZone },
  getTrace: { traceId: 't' },
  listScores: { userId: 'u', timeZone },
  listDimensionValues: { timeZone, dimension: 'tool', limit: 5 },
}

/** A bad value of a field, and what the message must name. */
type Bad = readonly [fields: Fields, ...mentions: string[]]

const BAD_RANGES: readonly Bad[] = [
  [{ range: { from: 5, to: 5 } }, '5'], [{ range: { from: 6, to: 5 } }, '6'], [{ range: { from: NaN, to: 5 } }, 'NaN'],
  [{ range: { from: 0, to: Infinity } }, 'Infinity'], [{ range: { from: '0', to: 5 } }, '"0"'], [{ range: { from: 0, to: 9e15 } }, '9000000000000000'], [{ range: 'today' }, 'today'],
]
const BAD_ZONES: readonly Bad[] = [[{ timeZone: 'Europe/Nowhere' }, 'Europe/Nowhere'], [{ timeZone: '' }], [{ timeZone: 5 }, '5'], [{ timeZone: undefined }]]
const BAD_LIMITS: readonly Bad[] = [0, -1, 501, 1.5, NaN, Infinity, '50'].map((limit) => [{ limit }, String(limit)])
const BAD_SORTS: readonly Bad[] = [
  [{ sort: { by: 'loudness', direction: 'asc' } }, 'loudness'], [{ sort: { by: '__proto__', direction: 'asc' } }, '__proto__'],
  [{ sort: { by: 'timestamp', direction: 'upwards' } }], [{ sort: 'name' }],
]
const BAD_WHERE: readonly Bad[] = [
  [{ where: [{ kind: 'metric', metric: 'loudness' }] }, 'loudness', 'costSum'], [{ where: [{ kind: 'metric', metric: 'toString' }] }, 'toString'],
  [{ where: [{ kind: 'metric', metric: 'traces', min: NaN }] }, 'NaN'], [{ where: [{ kind: 'metric', metric: 'traces', max: '5' }] }],
  [{ where: [{ kind: 'dimension', dimension: 'colour', anyOf: [] }] }, 'colour', 'environment'], [{ where: [{ kind: 'dimension', dimension: 'tag' }] }, 'anyOf'],
  [{ where: [{ kind: 'dimension', dimension: 'tag', anyOf: [5] }] }, '5'], [{ where: [{ kind: 'users', anyOf: 'ann' }] }, 'ann'],
  [{ where: [{ kind: 'weather' }] }, 'weather'], [{ where: [null] }], [{ where: {} }],
]
const BAD_BUCKETS: readonly Bad[] = [
  [{ bucket: 'fortnight' }, 'fortnight', 'quarterHour'], [{ bucket: 'constructor' }], [{ bucket: undefined }], [{ weekStartsOn: 8 }, '8'],
  [{ bucket: 'minute', range: { from: 0, to: 3 * 86_400_000 } }, '2,000'],
]
const BAD_IDS = (field: string): readonly Bad[] => [[{ [field]: '' }, field], [{ [field]: 5 }, '5'], [{ [field]: null }]]

const user = [...BAD_RANGES, ...BAD_ZONES, ...BAD_WHERE, [{ search: 5 }, '5']] satisfies readonly Bad[]
const subject = [...BAD_IDS('userId'), ...BAD_RANGES, ...BAD_ZONES, [{ status: 'fine' }, 'fine']] satisfies readonly Bad[]
const trace = [...BAD_RANGES, ...BAD_ZONES, ...BAD_WHERE, [{ userId: '' }], [{ status: 'fine' }, 'fine'], [{ search: {} }]] satisfies readonly Bad[]

const BAD: Readonly<Record<AnyQuestionName, readonly Bad[]>> = {
  listUsers: [...user, ...BAD_LIMITS, ...BAD_SORTS, [{ trend: 'fortnight' }, 'fortnight'], [{ trend: 'minute', range: { from: 0, to: 3 * 86_400_000 } }, '2,000'], [{ cursor: 5 }]],
  getOverview: [...user, ...BAD_BUCKETS],
  getUser: subject,
  getActivity: [...subject, ...BAD_BUCKETS],
  getUsage: [...subject, ...BAD_LIMITS, [{ by: 'colour' }, 'colour', 'model'], [{ orderBy: 'beauty' }, 'beauty']],
  listSessions: [...trace, ...BAD_LIMITS, ...BAD_SORTS],
  getSession: [...BAD_IDS('sessionId'), [{ userId: '' }]],
  listTraces: [...trace, ...BAD_LIMITS, ...BAD_SORTS],
  getTrace: BAD_IDS('traceId'),
  listScores: [...subject, ...BAD_LIMITS, ...BAD_SORTS, [{ name: 5 }]],
  listDimensionValues: [...trace, ...BAD_LIMITS, [{ dimension: 'colour' }, 'colour', 'tool']],
}

/** Rule 6: what cannot be answered is refused, with a message that names it. */
export function describeBadRequests({ it, worlds, read, open }: Kit): void {
  const [world] = worlds
  if (!world) return

  for (const question of Object.keys(GOOD).filter((name): name is AnyQuestionName => name in GOOD)) {
    it(`refuses bad requests of ${question}`, async () => {
      const { adapter } = await read(world)
      // Requests come from JavaScript, URLs and wires: their types are promises that nobody keeps.
      const untyped: Readonly<Record<string, unknown>> = adapter
      const method = untyped[question]
      if (typeof method !== 'function') return
      const ask = async (request: unknown) => Promise.resolve(method.call(adapter, request))
      for (const [fields, ...mentions] of BAD[question]) {
        const request = { ...GOOD[question], ...fields }
        await refusesAsBadRequest(() => ask(request), `${question}(${show(request)})`, ...mentions)
      }
      for (const request of [null, undefined, 'all', []]) await refusesAsBadRequest(() => ask(request), `${question}(${show(request)})`)
    })
  }

  it('refuses a lifetime of more than 2,000 buckets', async () => {
    const { adapter } = await open({ traces: [{ id: 'a', timestamp: 0, userId: 'u' }, { id: 'b', timestamp: 2100 * 86_400_000, userId: 'u' }], observations: [], scores: [] })
    await refusesAsBadRequest(() => adapter.getActivity({ userId: 'u', timeZone: 'UTC', bucket: 'day' }), 'a lifetime of 2,101 days', '2,000', 'week')
    const weeks = await adapter.getActivity({ userId: 'u', timeZone: 'UTC', bucket: 'week' })
    check(weeks.length === 301, `a lifetime of 2,101 days has ${weeks.length} weeks, expected 301`)
  })
}
