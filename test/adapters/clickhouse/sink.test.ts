import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ClickHouseClient, createTables, openChdb } from '../../../src/adapters/clickhouse/index.js'
import { createSink } from '../../../src/adapters/clickhouse/sink/createSink.js'
import { Database } from '../../../src/adapters/clickhouse/sql/Database.js'
import type { WriteBatch } from '../../../src/contract/adapter.js'
import type { ScoreInput } from '../../../src/model/score.js'
import type { ObservationInput, TraceInput } from '../../../src/model/trace.js'
import { groupBy } from '../../../src/testkit/oracle/groups.js'
import { createRandom, type Random } from '../../../src/testkit/random.js'
import { describeWithChdb } from '../../support/chdb.js'
import { readTables } from './sink/support.js'

const DAY = 86_400_000
const START = 1_780_056_000_000
const TENANT = 'acme'
const USERS = ['ann', 'bob', "o'neil", 'İbrahim', '__proto__', 'u\\_%', 'eve', 'zoë', '', 'x'.repeat(300)]

/** What the store must come to, the plain way. */
class Model {
  readonly traces = new Map<string, TraceInput>()
  readonly observations = new Map<string, ObservationInput>()
  readonly scores = new Map<string, ScoreInput>()

  write({ traces = [], observations = [], scores = [] }: WriteBatch): void {
    for (const trace of traces) this.traces.set(trace.id, { ...this.traces.get(trace.id), ...trace })
    for (const part of observations) this.observations.set(part.id, { ...this.observations.get(part.id), ...part })
    for (const score of scores) this.scores.set(score.id, { ...this.scores.get(score.id), ...score })
  }

  erase(userId: string): { traces: number; observations: number; scores: number } {
    const gone = [...this.traces.values()].filter((trace) => trace.userId === userId)
    const parts = [...this.observations.values()].filter((part) => gone.some((trace) => trace.id === part.traceId))
    const scores = [...this.scores.values()].filter((score) =>
      gone.some((trace) => trace.id === this.judged(score) || (score.sessionId && trace.sessionId === score.sessionId)))
    for (const { id } of gone) this.traces.delete(id)
    for (const { id } of scores) this.scores.delete(id)
    for (const { id } of parts) this.observations.delete(id)
    return { traces: gone.length, observations: parts.length, scores: scores.length }
  }

  judged({ traceId, sessionId, observationId }: ScoreInput): string | null {
    return traceId ?? (!sessionId && observationId ? this.observations.get(observationId)?.traceId ?? null : null)
  }

  /** Figures of each user. */
  users() {
    const partsOf = groupBy([...this.observations.values()], (part) => part.traceId)
    const scoresOf = groupBy([...this.scores.values()], (score) => score.sessionId ? `s${score.sessionId}` : `t${this.judged(score)}`)
    const count = (key: string, value: boolean) => (scoresOf.get(key) ?? []).filter((score) => score.value === value).length
    const byUser = groupBy([...this.traces.values()], (trace) => trace.userId ?? '')
    return new Map(Array.from(byUser, ([user, traces]) => {
      const costs = traces.map((trace) => {
        const known = (partsOf.get(trace.id) ?? []).flatMap((part) => part.costUsd ?? [])
        return known.length > 0 ? known.reduce((sum, cost) => sum + cost, 0) : (trace.costUsd ?? 0)
      })
      const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
      const sessions = [...new Set(traces.map((trace) => trace.sessionId ?? '').filter(Boolean))]
      return [user, {
        traces: traces.length,
        errored: traces.filter((trace) => trace.status === 'error').length,
        // Eighths: sums are exact in any order.
        cost: sum(costs),
        parts: sum(traces.map((trace) => partsOf.get(trace.id)?.length ?? 0)),
        sessions: sessions.length + traces.filter((trace) => !trace.sessionId).length,
        praise: sum(traces.map((trace) => count(`t${trace.id}`, true))), blame: sum(traces.map((trace) => count(`t${trace.id}`, false))),
        sessionPraise: sum(sessions.map((session) => count(`s${session}`, true))), sessionBlame: sum(sessions.map((session) => count(`s${session}`, false))),
        ever: user === '' ? null : [Math.min(...traces.map((trace) => trace.timestamp)), Math.max(...traces.map((trace) => trace.timestamp))],
      }]
    }))
  }
}

/** A batch of resends, moves, updates, late observations and scores. */
function makeBatch(random: Random, sent: readonly WriteBatch[]): WriteBatch {
  const trace = () => `trace ${random.int(0, 400)}`
  const time = () => START + random.int(0, 4 * 7) * DAY + random.int(0, 1000)
  const traces = Array.from({ length: 25 }, (): TraceInput => ({
    id: trace(), timestamp: time(), userId: random.pick(USERS), sessionId: random.chance(0.7) ? `session ${random.int(0, 40)}` : null,
    ...(random.chance(0.5) && { costUsd: random.int(0, 80) / 8 }), ...(random.chance(0.2) && { status: 'error' as const }), ...(random.chance(0.3) && { input: `asks ${random.next()}` }),
  }))
  const observations = Array.from({ length: 15 }, (): ObservationInput => ({
    id: `part ${random.int(0, 300)}`, traceId: trace(), timestamp: time(), ...(random.chance(0.6) && { costUsd: random.int(0, 80) / 8 }), ...(random.chance(0.5) && { model: random.pick(['m', 'n']) }),
  }))
  const scores = Array.from({ length: 8 }, (): ScoreInput => ({
    id: `score ${random.int(0, 150)}`, name: 'user-feedback', value: random.chance(0.5), timestamp: time(), traceId: null, sessionId: null, observationId: null,
    ...random.pick([{ traceId: trace() }, { sessionId: `session ${random.int(0, 40)}` }, { observationId: `part ${random.int(0, 300)}` }]),
  }))
  const again = sent.length > 0 ? random.pick(sent) : {}
  return { traces: [...traces, ...(again.traces ?? []).slice(0, 5)], observations, scores: [...scores, ...(again.scores ?? []).slice(0, 3)] }
}

/** Fails one of the next changes, before it is made or just after. */
function unreliable(client: ClickHouseClient, random: Random) {
  let left = Infinity
  const through = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (--left > 0) return work()
    if (left === 0 && random.chance(0.5)) await work()
    throw new Error('the line is cut')
  }
  return {
    fail: (after: number) => { left = after },
    client: {
      ...client,
      rows: (...call) => /^(ALTER|OPTIMIZE)/.test(call[0]) ? through(() => client.rows(...call)) : client.rows(...call),
      insert: (...call) => through(() => client.insert(...call)),
    } satisfies ClickHouseClient,
  }
}

describeWithChdb('createSink', (folder) => {
  const client = openChdb(folder)
  afterAll(() => client.close())
  beforeAll(() => createTables(client))

  it('has no user wrong after 120 random batches of resends, moves, deletes and retries', async () => {
    const random = createRandom(20261128)
    const model = new Model()
    const line = unreliable(client, random)
    const newSink = () => createSink({ database: new Database(line.client, 'usertrail'), tenant: TENANT, feedback: {}, onChange: () => {} })
    let sink = newSink()
    const sent: WriteBatch[] = []
    let cuts = 0
    const insist = async <Result>(work: () => Promise<Result>): Promise<Result> => {
      for (let i = 0; ; i++) {
        line.fail(i < 3 && random.chance(0.4) ? random.int(1, 9) : Infinity)
        try {
          return await work()
        } catch (error) {
          expect(error).toMatchObject({ message: 'the line is cut' })
          cuts++
          // The process may have ended as well.
          if (random.chance(0.3)) sink = newSink()
        } finally {
          line.fail(Infinity)
        }
      }
    }
    const expectRight = async () => {
      const rows = await client.rows(`SELECT user_id, count() AS traces, sum(errored) AS errored, sum(ifNull(cost_usd, 0)) AS cost, sumIf(observation_count, observed = 1) AS parts,
        uniqExact(session_key) AS sessions, sum(feedback_positive) AS praise, sum(feedback_negative) AS blame,
        arraySum(mapValues(maxMap(map(session_id, session_feedback_positive)))) AS sessionPraise, arraySum(mapValues(maxMap(map(session_id, session_feedback_negative)))) AS sessionBlame,
        arraySum(mapValues(minMap(map(session_id, session_feedback_negative)))) AS sessionBlameLeast
        FROM usertrail.traces FINAL WHERE tenant = {tenant:String} GROUP BY user_id SETTINGS do_not_merge_across_partitions_select_final = 1`, { tenant: TENANT })
      const { users, payloads } = await readTables(client, 'usertrail', TENANT)
      const found = new Map(rows.map(({ user_id, sessionBlameLeast, ...row }) => {
        expect(sessionBlameLeast).toBe(row['sessionBlame'])
        return [String(user_id), { ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])), ever: users.get(String(user_id)) ?? null }]
      }))
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(model.users()))
      expect(payloads).toBe(model.traces.size)
      expect([...users.keys()].toSorted()).toEqual([...model.users().keys()].filter(Boolean).toSorted())
    }

    for (let i = 1; i <= 120; i++) {
      const batch = sent.length > 0 && random.chance(0.15) ? random.pick(sent) : makeBatch(random, sent)
      sent.push(batch)
      const { rejected } = await insist(() => sink.write(batch))
      expect(rejected).toEqual([])
      model.write(batch)
      if (random.chance(0.12)) {
        const user = random.pick(USERS.filter(Boolean))
        const before = cuts
        const erased = await insist(() => sink.eraseUser(user))
        const expected = model.erase(user)
        // Cut short, it has removed some already that the last go does not count.
        if (before === cuts) expect(erased).toEqual(expected)
      }
      if (i % 10 === 0) await expectRight()
    }
    expect(cuts).toBeGreaterThan(20)
    for (const table of ['traces', 'payloads', 'observations', 'scores', 'locations', 'users']) await client.rows(`OPTIMIZE TABLE usertrail.${table} FINAL`)
    await expectRight()
  }, 300_000)
})
