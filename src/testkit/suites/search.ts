import type { TraceInput } from '../../model/trace.js'
import { check, show } from '../assert.js'
import { HOSTILE_TEXTS } from '../hostile.js'
import type { Kit } from '../kit.js'

/** Rule 4: a search is a piece of text and nothing else. Asked without the oracle, so that both cannot be wrong alike. */
export function describeSearch({ it, open }: Kit): void {
  const traces: readonly TraceInput[] = HOSTILE_TEXTS.map((userId, i) => ({ id: `trace ${i}`, timestamp: 1000 + i, userId, userEmail: `${i}@Mail.example` }))
  const scope = { range: { from: 0, to: 1e6 }, timeZone: 'UTC', limit: 500 }

  it('finds every id by all of it and by a part of it, and nothing that does not hold it', async () => {
    const { adapter } = await open({ traces, observations: [], scores: [] })
    for (const id of HOSTILE_TEXTS) {
      const part = [...id].slice(0, 3).join('')
      for (const search of [id, part, part.toUpperCase(), part.toLowerCase()]) {
        const wanted = search.toLowerCase()
        const expected = traces.filter((trace) => [trace.userId, trace.userEmail].some((text) => text?.toLowerCase().includes(wanted)))
        const { rows, total } = await adapter.listUsers({ ...scope, search })
        check(total === expected.length, `searching users for ${show(search)} finds ${total}, expected ${expected.length}`)
        check(rows.every((row) => expected.some((trace) => trace.userId === row.userId)), `searching users for ${show(search)} finds others`)
      }
    }
  })

  it('finds users by e-mail in any case', async () => {
    const { adapter } = await open({ traces, observations: [], scores: [] })
    const { total } = await adapter.listUsers({ ...scope, search: '@MAIL.EXAMPLE' })
    check(total === traces.length, `an e-mail's domain in capitals finds ${total} of ${traces.length} users`)
  })
}
