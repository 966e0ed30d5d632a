import fc from 'fast-check'
import { describe, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import type { Access, WriteBatch } from '../../src/contract/adapter.js'
import { as, get, handlerFor, post } from './support/ask.js'

// Everybody uses the same few ids, in the hope of meeting the others' records.
const ids = ['a', 'b', '__proto__', 'a/b']
const people: Readonly<Record<string, Access>> = {
  north: { tenant: 'north' }, south: { tenant: 'south' }, ann: { tenant: 'north', userIds: ['a'] }, masked: { tenant: 'south', mask: ['userEmail', 'input', 'comment'] },
}
type Person = 'north' | 'south' | 'ann' | 'masked'
const everybody: readonly Person[] = ['north', 'south', 'ann', 'masked']
const secret = (tenant: string) => `secret of ${tenant}`

const id = fc.constantFrom(...ids)
const write = fc.record({
  kind: fc.constant('write' as const),
  tenant: fc.constantFrom('north', 'south'),
  trace: id, session: fc.option(id), status: fc.constantFrom('ok' as const, 'error' as const), cost: fc.integer({ min: 0, max: 9 }), time: fc.integer({ min: 0, max: 9 }),
  scored: fc.boolean(),
})
const scope = fc.record({ range: fc.constant({ from: 0, to: 100 }), timeZone: fc.constant('UTC'), search: fc.option(fc.constantFrom('a', 'secret', 'north', '@'), { nil: undefined }) })
const subject = fc.record({ userId: id, timeZone: fc.constant('UTC') })
const traces = fc.record({ timeZone: fc.constant('UTC'), sessionId: fc.option(id, { nil: undefined }), userId: fc.option(id, { nil: undefined }), limit: fc.constantFrom(1, 500) })
const of = (question: string, request: fc.Arbitrary<object>) => fc.record({ question: fc.constant(question), request })
const ask = fc.record({
  kind: fc.constant('ask' as const),
  who: fc.constantFrom(...everybody),
  asked: fc.oneof(
    of('listUsers', scope), of('getOverview', scope.map((fields) => ({ ...fields, bucket: 'day' }))), of('getUser', subject),
    of('getActivity', subject.map((fields) => ({ ...fields, bucket: 'hour' }))), of('getUsage', subject.map((fields) => ({ ...fields, by: 'tag', limit: 5 }))),
    of('listSessions', traces), of('getSession', id.map((sessionId) => ({ sessionId }))), of('listTraces', traces), of('getTrace', id.map((traceId) => ({ traceId }))),
    of('listScores', subject), of('listDimensionValues', fc.constant({ timeZone: 'UTC', dimension: 'tag', limit: 5 })),
  ),
})

/** A trace belongs to one user for ever, so that what ann may see is known without asking. */
const userOf = (trace: string) => ids[(ids.indexOf(trace) + 1) % 2] ?? 'a'

function batchOf({ tenant, trace, session, status, cost, time, scored }: typeof write extends fc.Arbitrary<infer W> ? W : never): WriteBatch {
  return {
    traces: [{ id: trace, timestamp: time, userId: userOf(trace), userEmail: `${trace}@${tenant}.example`, sessionId: session, status, costUsd: cost, tags: [secret(tenant)], input: secret(tenant) }],
    observations: [{ id: trace, traceId: trace, timestamp: time, output: secret(tenant) }],
    ...(scored && { scores: [{ id: trace, name: 'user-feedback', value: true, timestamp: time, traceId: trace, comment: secret(tenant) }] }),
  }
}

/** What is opaque, and may differ between two stores that hold the same. */
const plain = (body: string) => body.replace(/"nextCursor":"[^"]*"/g, '"nextCursor":"…"').replace(/"key":"(?:[^"\\]|\\.)*"/g, '"key":"…"')

describe('answers to several tenants and people over one store', () => {
  it('are what they would be if nobody else had written anything', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(write, ask), { maxLength: 40 }), async (steps) => {
      const shared = createMemoryAdapter()
      const handler = handlerFor(people, { adapter: shared })
      // Each with a store that only ever held what they may see.
      const own = everybody.map((who) => ({ who, store: createMemoryAdapter() }))
      const alone = new Map(own.map(({ who, store }) => [who, handlerFor(people, { adapter: store })]))
      const seen: { who: Person; question: string; request: object; cursor: string | null; etag: string }[] = []

      for (const step of steps) {
        if (step.kind === 'write') {
          const context = { access: { tenant: step.tenant } }
          await shared.write(batchOf(step), context)
          for (const { who, store } of own) {
            const { tenant, userIds } = people[who] ?? { tenant: '' }
            if (tenant === step.tenant && userIds?.includes(userOf(step.trace)) !== false) await store.write(batchOf(step), context)
          }
          continue
        }
        const { who, asked: { question, request } } = step
        const together = await handler(get(question, request, as(who)))
        const answer = await together.text()
        const expected = await alone.get(who)?.(get(question, request, as(who)))
        const body = await expected?.text()
        if (plain(answer) !== plain(body ?? '') || together.status !== expected?.status) throw new Error(`${who} asked ${question} ${JSON.stringify(request)}:\n${answer}\ninstead of\n${body}`)

        // What the others were given opens nothing.
        for (const other of seen.filter((one) => one.who !== who)) {
          const again = await handler(get(other.question, other.request, as(who, { 'if-none-match': other.etag })))
          if (again.status === 304) throw new Error(`the ETag of ${other.who} holds for ${who}`)
          if (other.cursor === null) continue
          const page = await handler(post(other.question, { ...other.request, cursor: other.cursor }, as(who)))
          if (page.status !== 400) throw new Error(`the cursor of ${other.who} gave ${who} ${page.status}`)
        }
        const { nextCursor = null }: { nextCursor?: string | null } = JSON.parse(answer) ?? {}
        if (together.status === 200) seen.push({ who, question, request, cursor: nextCursor, etag: together.headers.get('etag') ?? '' })
        if (seen.length > 4) seen.shift()
      }
    }), { numRuns: 150 })
  }, 120_000)
})
