import { normaliseTrace } from '../../model/normalise.js'
import type { TraceScope } from '../../model/scope.js'
import { caseOf, compare, type Kit, type KitRecords } from '../kit.js'
import { createRandom } from '../random.js'
import { conditionsOf, innerRange, userIdsOf } from '../scopes.js'

/** Pieces of what traces say, and what is not searched: names of users, keys, numbers. */
function traceSearches(records: KitRecords): readonly string[] {
  const random = createRandom(11)
  const texts = records.traces.map(normaliseTrace).flatMap((trace) =>
    [trace.id, trace.name, trace.sessionId, trace.statusMessage, ...trace.tags, JSON.stringify(trace.input), trace.userId, trace.userEmail])
  const pieces = Array.from({ length: 12 }, () => {
    const characters = [...((texts.length > 0 ? random.pick(texts) : null) ?? 'none')]
    const start = random.int(0, Math.max(0, characters.length - 1))
    return characters.slice(start, start + random.int(2, 7)).join('')
  })
  return ['', '%', '_', '\\', '"', 'content', ...pieces.map((piece, i) => (i % 2 ? piece.toUpperCase() : piece))]
}

/** Scopes for traces and sessions: none, each user, sessions, status, search, and all conditions. */
export function traceScopes(records: KitRecords): readonly TraceScope[] {
  const timeZone = 'Europe/Berlin'
  const range = innerRange(records)
  const sessionIds = [...new Set(records.traces.flatMap((trace) => trace.sessionId || []))].slice(0, 5)
  return [
    { timeZone }, { timeZone, range }, { timeZone, status: 'ok' }, { timeZone, status: 'error', range },
    ...userIdsOf(records).slice(0, 6).map((userId) => ({ timeZone, userId })),
    ...sessionIds.map((sessionId) => ({ timeZone, sessionId })),
    { timeZone, sessionId: 'no such session' }, { timeZone, userId: 'nobody has this id', range },
    ...traceSearches(records).map((search) => ({ timeZone, search })),
    ...conditionsOf(records).map((where, i) => ({ timeZone, where, ...(i % 2 && { range }), ...(i % 3 === 0 && { status: 'error' as const }) })),
  ]
}

/** `listTraces` and `getTrace` equal the oracle's. */
export function describeTraces({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`lists the traces of each scope (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of traceScopes(world.records)) await compare(opened, caseOf('listTraces', { ...scope, limit: 500 }))
    })

    it(`shows whole traces with the tree of their observations (${world.label})`, async () => {
      const opened = await read(world)
      for (const { id } of world.records.traces.slice(0, 80)) await compare(opened, caseOf('getTrace', { traceId: id }))
      await compare(opened, caseOf('getTrace', { traceId: 'no such trace' }))
    })
  }
}
