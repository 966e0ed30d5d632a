import { check, show } from '../assert.js'
import { everyQuestion } from '../everyQuestion.js'
import { compare, type Kit } from '../kit.js'
import { userIdsOf } from '../scopes.js'

const NOTHING = { traces: [], observations: [], scores: [] }

/** Rule 5, second half: every question and the sink see only what the asker may see. */
export function describeAccess({ it, worlds, open }: Kit): void {
  for (const world of worlds) {
    it(`answers for the tenant of the asker, and for no other (${world.label})`, async () => {
      const opened = await open({ ...world.records, tenant: 'north' })
      const empty = await open({ ...NOTHING, tenant: 'south' })
      for (const one of everyQuestion(world.records)) {
        await compare(opened, one)
        await compare(opened, one, { access: { tenant: 'north' } })
        await compare({ adapter: opened.adapter, oracle: empty.oracle }, one, { access: { tenant: 'south' } })
      }
    })

    it(`shows only the users that the asker may see (${world.label})`, async () => {
      const opened = await open({ ...world.records, tenant: 'north' })
      const users = userIdsOf(world.records)
      for (const userIds of [users.filter((_, i) => i % 2 === 0), users.slice(0, 1), [], ['nobody has this id']]) {
        for (const one of everyQuestion(world.records)) await compare(opened, one, { access: { tenant: 'north', userIds } })
      }
    })
  }

  it('writes into the tenant of the writer', async () => {
    const { adapter, sink } = await open({ ...NOTHING, tenant: 'north' })
    if (!sink) return
    const trace = { id: 'a', timestamp: 1000, userId: 'ann' }
    await sink.write({ traces: [trace] })
    await sink.write({ traces: [{ ...trace, userId: 'sue', name: 'theirs' }] }, { access: { tenant: 'south' } })
    const mine = await adapter.getTrace({ traceId: 'a' })
    const theirs = await adapter.getTrace({ traceId: 'a' }, { access: { tenant: 'south' } })
    check(mine?.trace.userId === 'ann' && mine.trace.name === null, `a write of another tenant changed a trace: ${show(mine?.trace)}`)
    check(theirs?.trace.userId === 'sue', `a write did not reach its tenant: ${show(theirs)}`)
    await sink.eraseUser('ann', { access: { tenant: 'south' } })
    check((await adapter.getTrace({ traceId: 'a' })) !== null, 'an erasure in another tenant removed a trace')
  })

  it('lets nobody write or erase for users that they may not see', async () => {
    const { adapter, sink } = await open({ traces: [{ id: 'b1', timestamp: 1000, userId: 'bob', name: 'before' }], observations: [], scores: [], tenant: 'north' })
    if (!sink) return
    const context = { access: { tenant: 'north', userIds: ['ann'] } }
    // Whether by rejecting the record or the whole call is the sink's choice.
    const attempt = async (work: Promise<unknown>) => work.catch(() => null)
    await attempt(sink.write({ traces: [{ id: 'b2', timestamp: 1000, userId: 'bob' }] }, context))
    check((await adapter.getTrace({ traceId: 'b2' })) === null, 'a writer wrote a trace of a user whom they may not see')
    await attempt(sink.write({ traces: [{ id: 'b1', timestamp: 1000, userId: 'ann', name: 'taken over' }] }, context))
    check((await adapter.getTrace({ traceId: 'b1' }))?.trace.name === 'before', 'a writer took over a trace of a user whom they may not see')
    await attempt(sink.eraseUser('bob', context))
    check((await adapter.getTrace({ traceId: 'b1' })) !== null, 'somebody erased a user whom they may not see')
    await sink.write({ traces: [{ id: 'a1', timestamp: 1000, userId: 'ann' }] }, context)
    check((await adapter.getTrace({ traceId: 'a1' })) !== null, 'a writer cannot write for the user whom they may see')
  })
}
