import { check, show } from '../assert.js'
import { caseOf, compare, type Kit } from '../kit.js'
import { userIdsOf } from '../scopes.js'
import { traceScopes } from './traces.js'

/** `listSessions` and `getSession` equal the oracle's; keys are unique. */
export function describeSessions({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`lists the sessions of each scope (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of traceScopes(world.records)) await compare(opened, caseOf('listSessions', { ...scope, limit: 500 }))
    })

    it(`gives every session a key of its own, the same in each list (${world.label})`, async () => {
      const { adapter } = await read(world)
      const all = await adapter.listSessions({ timeZone: 'UTC', limit: 500 })
      check(new Set(all.rows.map((row) => row.key)).size === all.rows.length, 'two sessions share a key')
      for (const { sessionId, userId, key } of all.rows.slice(0, 30)) {
        if (sessionId === null || userId === null) continue
        const again = await adapter.listSessions({ timeZone: 'UTC', userId, sessionId, limit: 1, sort: { by: 'name', direction: 'asc' } })
        check(again.rows[0]?.key === key, `the session ${show(sessionId)} of ${show(userId)} has another key in another list`)
      }
    })

    it(`shows whole sessions, also where users share an id (${world.label})`, async () => {
      const opened = await read(world)
      const sessionIds = [...new Set(world.records.traces.flatMap((trace) => trace.sessionId || []))].slice(0, 40)
      const userIds = userIdsOf(world.records)
      for (const [i, sessionId] of [...sessionIds, 'no such session'].entries()) {
        await compare(opened, caseOf('getSession', { sessionId }))
        for (const userId of userIds.slice(i % 3, i % 3 + 3)) await compare(opened, caseOf('getSession', { sessionId, userId }))
      }
    })
  }
}
