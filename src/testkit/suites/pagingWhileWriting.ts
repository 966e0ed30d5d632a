import type { TraceInput } from '../../model/trace.js'
import type { Kit } from '../kit.js'
import { userIdsOf, wholeRange } from '../scopes.js'
import { eachOnce, walk } from '../walk.js'
import { walkables } from './paging.js'

/** Rule 2, the hard half: rows that stood at the start of a walk come exactly once, whatever is written meanwhile. */
export function describePagingWhileWriting({ it, worlds, open }: Kit): void {
  for (const world of worlds) {
    it(`walks each row that was there exactly once while others are written (${world.label})`, async () => {
      const { adapter, sink } = await open(world.records)
      if (!sink || world.records.traces.length === 0) return
      const { from, to } = wholeRange(world.records)
      const users = userIdsOf(world.records)
      let written = 0
      let mostWritten = 0
      const write = async () => {
        // Enough to catch an offset that slips, and few enough for a store that is far away.
        if (written >= mostWritten) return
        const id = `written ${written++}`
        const trace = (suffix: string, fields: Partial<TraceInput>): TraceInput => ({ id: `${id} ${suffix}`, timestamp: to + written * 1000, costUsd: written, ...fields })
        await sink.write({
          traces: [
            // Somebody new at the top, somebody new in the middle, and somebody known who moves to the top.
            trace('new', { userId: `new user ${written}` }),
            trace('back-dated', { userId: `back-dated user ${written}`, timestamp: Math.round((from + to) / 2), name: 'm' }),
            trace('known', { userId: users[(written * 3) % users.length] ?? 'nobody', status: 'error', sessionId: 'a new session' }),
            trace('nobody', {}),
          ],
          scores: [{ id: `${id} score`, name: 'user-feedback', value: true, timestamp: to + written, traceId: world.records.traces[0]?.id ?? null }],
        })
      }
      for (const list of walkables(adapter, world.records)) {
        mostWritten = written + 6
        const before = (await list.page({ limit: 500 })).rows.map(list.idOf)
        eachOnce(await walk(list, 6, write), before, `${list.label}, while records were written`)
      }
    })
  }
}
