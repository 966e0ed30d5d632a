import { createOracle } from '../../src/testkit/createOracle.js'
import { describe, expect, it } from 'vitest'
import { QueryClient } from '@tanstack/react-query'
import * as entry from '../../src/query/index.js'
import { QUESTIONS } from '../../src/contract/questions.js'

const oracle = createOracle({
  traces: [{ id: 't', timestamp: 5, userId: 'u', sessionId: 's' }],
  observations: [],
  scores: [{ id: 'x', name: 'tone', value: 1, timestamp: 6, traceId: 't' }],
})
const scope = { range: { from: 0, to: 10 }, timeZone: 'UTC' }
const subject = { userId: 'u', timeZone: 'UTC' }

describe('usertrail/query', () => {
  it('asks every question of the contract', async () => {
    const client = new QueryClient()
    const [users, overview, user, activity, usage, sessions, session, traces, trace, scores] = await Promise.all([
      client.fetchInfiniteQuery(entry.usersQuery(oracle, scope)),
      client.fetchQuery(entry.overviewQuery(oracle, { ...scope, bucket: 'minute' })),
      client.fetchQuery(entry.userQuery(oracle, subject)),
      client.fetchQuery(entry.activityQuery(oracle, { ...subject, bucket: 'day' })),
      client.fetchQuery(entry.usageQuery(oracle, { ...subject, by: 'environment', limit: 3 })),
      client.fetchInfiniteQuery(entry.sessionsQuery(oracle, scope)),
      client.fetchQuery(entry.sessionQuery(oracle, { sessionId: 's' })),
      client.fetchInfiniteQuery(entry.tracesQuery(oracle, scope)),
      client.fetchQuery(entry.traceQuery(oracle, { traceId: 't' })),
      client.fetchInfiniteQuery(entry.scoresQuery(oracle, subject)),
    ])
    expect(users.pages[0]?.rows[0]?.userId).toBe('u')
    expect(overview.traces).toBe(1)
    expect(user?.traces).toBe(1)
    expect(activity).toHaveLength(1)
    expect(usage.slices[0]?.value).toBe('default')
    expect(sessions.pages[0]?.rows[0]?.sessionId).toBe('s')
    expect(session?.traces).toHaveLength(1)
    expect(traces.pages[0]?.rows[0]?.id).toBe('t')
    expect(trace?.trace.id).toBe('t')
    expect(scores.pages[0]?.rows[0]?.name).toBe('tone')

    const asked = client.getQueryCache().getAll().map((query) => query.queryKey[2])
    expect(asked.toSorted()).toEqual([...QUESTIONS].sort())
  })
})
