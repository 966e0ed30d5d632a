import type { Adapter, AskContext } from '../../../src/contract/adapter.js'
import { USER_METRIC_IDS } from '../../../src/model/metrics.js'
import { DIMENSIONS } from '../../../src/model/dimensions.js'
import type { Condition } from '../../../src/model/scope.js'
import { START } from './randomRecords.js'

const DAY = 86_400_000
const timeZone = 'Europe/Berlin'
const users = ['ann', 'Bob', 'a/b?c#d%', '__proto__', 'constructor', '😀', 'nobody']

/** Asks an adapter about everything, in many scopes. Two adapters with the same records give the same. */
export async function askEverything(adapter: Adapter, context?: AskContext): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  const ask = async (name: string, request: unknown, answer: Promise<unknown>) => {
    answers[`${name} ${JSON.stringify(request)}`] = strip(await answer)
  }
  const ranges = [{ from: START, to: START + 9 * DAY }, { from: START + DAY, to: START + 4 * DAY }]
  const wheres: Condition[][] = [
    [],
    [{ kind: 'dimension', dimension: 'model', anyOf: ['m1', 'none'] }, { kind: 'users', noneOf: ['ann'] }],
    [{ kind: 'dimension', dimension: 'tag', anyOf: ['tag0'] }, { kind: 'dimension', dimension: 'release', anyOf: ['r0', 'r1'] }],
    [{ kind: 'metric', metric: 'traces', min: 2 }, { kind: 'metric', metric: 'durationP50', max: 50_000 }],
    [{ kind: 'dimension', dimension: 'environment', anyOf: ['default'] }, { kind: 'users', anyOf: ['Bob', '__proto__'] }],
  ]
  for (const range of ranges) {
    for (const where of wheres) {
      for (const search of ['', 'X.ORG']) {
        const scope = { range, timeZone, where, search }
        await ask('listUsers', scope, adapter.listUsers({ ...scope, trend: 'day' }, context))
        await ask('getOverview', scope, adapter.getOverview({ ...scope, bucket: 'day' }, context))
        await ask('listTraces', scope, adapter.listTraces({ ...scope, status: 'error' }, context))
      }
      await ask('listSessions', { range, where }, adapter.listSessions({ range, where, timeZone }, context))
    }
  }
  const [range] = ranges
  for (const [i, by] of ([...USER_METRIC_IDS, 'userId'] as const).entries()) {
    for (const direction of i % 2 ? ['asc' as const] : ['desc' as const]) {
      await ask('listUsers', { by, direction }, adapter.listUsers({ range: range!, timeZone, sort: { by, direction } }, context))
    }
  }
  for (const direction of ['desc', 'asc'] as const) {
    for (const by of ['timestamp', 'name', 'status', 'durationMs', 'totalTokens', 'costUsd'] as const) {
      await ask('listTraces', { by, direction }, adapter.listTraces({ timeZone, sort: { by, direction } }, context))
    }
    for (const by of ['lastActivityAt', 'startedAt', 'name', 'durationMs', 'traces', 'erroredTraces', 'totalTokens', 'costUsd'] as const) {
      await ask('listSessions', { by, direction }, adapter.listSessions({ timeZone, sort: { by, direction } }, context))
    }
  }
  for (const userId of users) {
    for (const scope of [{ userId, timeZone }, { userId, timeZone, range: ranges[1]!, status: 'error' as const }]) {
      await ask('getUser', scope, adapter.getUser(scope, context))
      await ask('getActivity', scope, adapter.getActivity({ ...scope, bucket: 'sixHours' }, context))
      await ask('listScores', scope, adapter.listScores(scope, context))
      for (const by of DIMENSIONS) {
        await ask('getUsage', { scope, by }, adapter.getUsage({ ...scope, by, limit: 2, orderBy: 'durationP50' }, context))
        await ask('listDimensionValues', { scope, by }, adapter.listDimensionValues?.({ ...scope, dimension: by, limit: 9 }, context) ?? Promise.resolve())
      }
      await ask('listSessions', scope, adapter.listSessions({ ...scope, search: 'WORLD' }, context))
    }
    await ask('getSession', { userId }, adapter.getSession({ sessionId: 's1', userId }, context))
  }
  for (let n = 0; n < 4; n++) await ask('getSession', n, adapter.getSession({ sessionId: `s${n}` }, context))
  for (let n = 0; n < 4; n++) await ask('listTraces', n, adapter.listTraces({ sessionId: `s${n}`, timeZone }, context))
  for (let n = 0; n < 25; n += 3) await ask('getTrace', n, adapter.getTrace({ traceId: `t${n}` }, context))
  return answers
}

/** Numbers to twelve digits: sums may be added up in another order. Cursors are each adapter's own. */
function strip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null, (key, inner: unknown) =>
    key === 'nextCursor' ? inner !== null : typeof inner === 'number' ? Number(inner.toPrecision(12)) + 0 : inner))
}
