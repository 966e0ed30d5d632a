import { caseOf, type Case, type KitRecords } from './kit.js'
import { userIdsOf, wholeRange } from './scopes.js'

/** Each question at least once, over everything: for rules that hold for all of them. */
export function everyQuestion(records: KitRecords): readonly Case[] {
  const { from, to } = wholeRange(records)
  const range = { from, to: to + 1 }
  const timeZone = 'Europe/Berlin'
  const userIds = [...userIdsOf(records).slice(0, 4), '__proto__']
  const sessionIds = [...new Set(records.traces.flatMap((trace) => trace.sessionId || []))].slice(0, 4)
  return [
    caseOf('listUsers', { range, timeZone, limit: 500, trend: 'day' }),
    caseOf('getOverview', { range, timeZone, bucket: 'day' }),
    ...userIds.flatMap((userId) => [
      caseOf('getUser', { userId, timeZone }),
      caseOf('getUser', { userId, timeZone, range, status: 'error' }),
      caseOf('getActivity', { userId, timeZone, bucket: 'day' }),
      caseOf('getUsage', { userId, timeZone, by: 'model', limit: 5 }),
      caseOf('getUsage', { userId, timeZone, by: 'tag', limit: 5 }),
      caseOf('listScores', { userId, timeZone, limit: 500 }),
      caseOf('listSessions', { userId, timeZone, limit: 500 }),
    ]),
    caseOf('listSessions', { timeZone, limit: 500 }),
    ...sessionIds.map((sessionId) => caseOf('getSession', { sessionId })),
    caseOf('listTraces', { timeZone, limit: 500 }),
    ...records.traces.slice(0, 12).map(({ id }) => caseOf('getTrace', { traceId: id })),
    caseOf('listDimensionValues', { timeZone, dimension: 'tool', limit: 20 }),
  ]
}
