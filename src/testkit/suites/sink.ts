import type { WriteBatch } from '../../contract/adapter.js'
import { check, difference, show } from '../assert.js'
import { createOracle } from '../createOracle.js'
import { everyQuestion } from '../everyQuestion.js'
import { compare, type Kit, type KitRecords, type Opened } from '../kit.js'

const NOTHING: KitRecords = { traces: [], observations: [], scores: [] }

/** Checks that the adapter answers as if it had been created with all that was written, in this order. */
async function holds({ adapter }: Opened, ...batches: readonly WriteBatch[]): Promise<void> {
  const records: KitRecords = {
    traces: batches.flatMap((batch) => batch.traces ?? []),
    observations: batches.flatMap((batch) => batch.observations ?? []),
    scores: batches.flatMap((batch) => batch.scores ?? []),
  }
  const oracle = createOracle(records)
  for (const one of everyQuestion(records)) await compare({ adapter, oracle }, one)
}

/** Writing: idempotent, merging, in any order, and the bad is told from the good. */
export function describeSink({ it, worlds, open }: Kit): void {
  for (const world of worlds) {
    it(`answers for written records as for those it was created with, however often they come (${world.label})`, async () => {
      const opened = await open(NOTHING)
      if (!opened.sink) return
      const { traces, observations, scores } = world.records
      const count = traces.length + observations.length + scores.length
      for (let times = 0; times < 2; times++) {
        const result = await opened.sink.write({ traces, observations, scores })
        check(difference(result, { accepted: count, rejected: [] }) === null, `writing ${count} good records gave ${show(result)}`)
        await holds(opened, world.records)
      }
    })

    it(`takes records in any order, one by one and before what they belong to (${world.label})`, async () => {
      const opened = await open(NOTHING)
      if (!opened.sink) return
      for (const score of world.records.scores.toReversed()) await opened.sink.write({ scores: [score] })
      for (const observation of world.records.observations.toReversed()) await opened.sink.write({ observations: [observation] })
      await opened.sink.write({ traces: world.records.traces.toReversed() })
      await holds(opened, world.records)
    })

    it(`lets a later write win field by field (${world.label})`, async () => {
      const opened = await open(world.records)
      if (!opened.sink) return
      const [a, b, c, d] = world.records.traces
      const [part] = world.records.observations
      const [score] = world.records.scores
      const batches: readonly WriteBatch[] = [
        { traces: [a, b, c].flatMap((trace) => trace ? [{ id: trace.id, timestamp: trace.timestamp + 5000, userId: 'somebody else', sessionId: 'another session' }] : []) },
        { traces: d ? [{ id: d.id, timestamp: d.timestamp, status: 'error', statusMessage: 'late news', tags: [], name: null, userEmail: undefined }] : [] },
        { observations: part ? [{ id: part.id, traceId: part.traceId, timestamp: part.timestamp, costUsd: 12.5, model: 'a better model' }] : [] },
        { scores: score ? [{ id: score.id, name: score.name, value: score.value, timestamp: score.timestamp + 1, comment: 'on second thoughts' }] : [] },
      ]
      for (const batch of batches) await opened.sink.write(batch)
      await holds(opened, world.records, ...batches)
    })
  }

  it('computes what follows from a merged record anew', async () => {
    const opened = await open(NOTHING)
    if (!opened.sink) return
    const batches: readonly WriteBatch[] = [
      { traces: [{ id: 'a', timestamp: 1, userId: 'u', inputTokens: 5, outputTokens: 5 }] },
      { traces: [{ id: 'a', timestamp: 1, outputTokens: 7, costUsd: 0.5 }] },
    ]
    for (const batch of batches) await opened.sink.write(batch)
    const detail = await opened.adapter.getTrace({ traceId: 'a' })
    check(detail?.trace.totalTokens === 12, `5 tokens in and, in a later write, 7 out make ${show(detail?.trace.totalTokens)} in total`)
    check(detail.trace.costSource === 'reported', `a cost without a source is ${show(detail.trace.costSource)}, expected "reported"`)
    await holds(opened, ...batches)
  })

  it('rejects bad records with their id and reason, and takes the rest', async () => {
    const opened = await open(NOTHING)
    if (!opened.sink) return
    const good = { id: 'good', timestamp: 1000, userId: 'u' }
    const bad = [
      { timestamp: NaN }, { timestamp: 1.5 }, { timestamp: 9e15 }, { timestamp: -Infinity }, { costUsd: -1 }, { costUsd: NaN }, { durationMs: -5 },
      { inputTokens: 1.5 }, { outputTokens: -1 }, { totalTokens: Infinity },
    ].map((fields, i) => ({ id: `bad ${i}`, timestamp: 1000, userId: 'u', ...fields }))
    const result = await opened.sink.write({
      traces: [...bad, good],
      observations: [{ id: 'bad part', traceId: 'good', timestamp: 1000, costUsd: -0.01 }, { id: 'part', traceId: 'good', timestamp: 1000, costUsd: 0.01 }],
      scores: [{ id: 'both', name: 'n', value: 1, timestamp: 1000, traceId: 'good', sessionId: 's' }, { id: 'nan', name: 'n', value: NaN, timestamp: 1000, traceId: 'good' }],
    })
    check(result.accepted === 2, `2 records are good, but ${result.accepted} were accepted`)
    const expected = [...bad.map((trace) => trace.id), 'bad part', 'both', 'nan']
    check(difference(result.rejected.map((one) => one.id).toSorted(), expected.toSorted()) === null, `rejected were ${show(result.rejected)}`)
    for (const { id, reason } of result.rejected) check(reason.length > 5, `the rejection of ${id} gives no reason: ${show(reason)}`)
    await holds(opened, { traces: [good], observations: [{ id: 'part', traceId: 'good', timestamp: 1000, costUsd: 0.01 }] })
  })

  it('keeps a record as it was when a later write to it is bad', async () => {
    const opened = await open(NOTHING)
    if (!opened.sink) return
    const good = { traces: [{ id: 'a', timestamp: 1000, userId: 'u', costUsd: 1 }] }
    await opened.sink.write(good)
    const result = await opened.sink.write({ traces: [{ id: 'a', timestamp: 1000, costUsd: -1, name: 'spoilt' }] })
    check(result.rejected[0]?.id === 'a' && result.accepted === 0, `a bad write to a good record gave ${show(result)}`)
    await holds(opened, good)
  })
}
