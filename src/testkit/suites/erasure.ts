import { check, show } from '../assert.js'
import { createOracle } from '../createOracle.js'
import { everyQuestion } from '../everyQuestion.js'
import { compare, type Kit } from '../kit.js'
import { userIdsOf } from '../scopes.js'

/** `eraseUser`: all of a user goes, nothing of anybody else. */
export function describeErasure({ it, worlds, open }: Kit): void {
  for (const world of worlds) {
    it(`erases a user with all that belongs to them, and says how much (${world.label})`, async () => {
      const { adapter, sink } = await open(world.records)
      if (!sink) return
      for (const userId of userIdsOf(world.records).slice(0, 2)) {
        if (userId === 'nobody has this id') continue
        const { traces, observations, scores } = world.records
        const theirs = new Set(traces.filter((trace) => trace.userId === userId).map((trace) => trace.id))
        const sessions = new Set(traces.filter((trace) => trace.userId === userId).flatMap((trace) => trace.sessionId || []))
        const belongs = (score: (typeof scores)[number]) =>
          (score.traceId ? theirs.has(score.traceId) : false) || (score.sessionId ? sessions.has(score.sessionId) : false)
        const { adapter: fresh, sink: own } = await open(world.records)
        const erased = await own?.eraseUser(userId)
        const expected = { traces: theirs.size, observations: observations.filter((part) => theirs.has(part.traceId)).length, scores: scores.filter(belongs).length }
        check(show(erased) === show(expected), `erasing ${show(userId)} removed ${show(erased)}, expected ${show(expected)}`)
        const left = { traces: traces.filter((trace) => !theirs.has(trace.id)), observations: observations.filter((part) => !theirs.has(part.traceId)), scores: scores.filter((score) => !belongs(score)) }
        const oracle = createOracle(left)
        for (const one of everyQuestion(world.records)) await compare({ adapter: fresh, oracle }, one)
        check((await fresh.getUser({ userId, timeZone: 'UTC' })) === null, 'an erased user is still known')
      }
      const nobody = await sink.eraseUser('nobody has this id')
      check(show(nobody) === show({ traces: 0, observations: 0, scores: 0 }), `erasing nobody removed ${show(nobody)}`)
      const all = await adapter.listTraces({ timeZone: 'UTC', limit: 1 })
      check(all.total === new Set(world.records.traces.map((trace) => trace.id)).size, 'erasing nobody removed traces')
    })
  }

  it('takes an erased user back when they are written again', async () => {
    const { adapter, sink } = await open({ traces: [{ id: 'a', timestamp: 1, userId: 'u', name: 'first', costUsd: 1 }], observations: [], scores: [] })
    if (!sink) return
    await sink.eraseUser('u')
    await sink.write({ traces: [{ id: 'a', timestamp: 2, userId: 'u' }] })
    const detail = await adapter.getTrace({ traceId: 'a' })
    check(detail?.trace.timestamp === 2 && detail.trace.name === null && detail.trace.costUsd === null, `something of an erased trace came back: ${show(detail?.trace)}`)
  })
}
