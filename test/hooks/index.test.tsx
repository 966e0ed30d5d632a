import { renderHook, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { QUESTIONS } from '../../src/contract/questions.js'
import * as entry from '../../src/hooks/index.js'
import { createOracle } from '../../src/testkit/createOracle.js'
import { provide } from '../support/provide.js'

const oracle = createOracle({
  traces: [{ id: 't', timestamp: 5, userId: 'u', sessionId: 's', models: ['gpt'] }],
  scores: [{ id: 'x', name: 'tone', value: 1, timestamp: 6, traceId: 't' }],
})
const scope = { range: { from: 0, to: 10 }, timeZone: 'UTC' }
const subject = { userId: 'u', timeZone: 'UTC' }

describe('usertrail/hooks', () => {
  it('has a hook for every question of the contract', async () => {
    const useAll = () => ({
      users: entry.useUsers(scope).data?.pages[0]?.rows[0]?.userId,
      overview: entry.useOverview({ ...scope, bucket: 'minute' }).data?.traces,
      user: entry.useUser(subject).data?.userId,
      activity: entry.useActivity({ ...subject, bucket: 'day' }).data?.length,
      usage: entry.useUsage({ ...subject, by: 'model', limit: 3 }).data?.slices[0]?.value,
      sessions: entry.useSessions(scope).data?.pages[0]?.rows[0]?.sessionId,
      session: entry.useSession({ sessionId: 's' }).data?.traces.length,
      traces: entry.useTraces(scope).data?.pages[0]?.rows[0]?.id,
      trace: entry.useTrace({ traceId: 't' }).data?.trace.id,
      scores: entry.useScores(subject).data?.pages[0]?.rows[0]?.name,
      values: entry.useDimensionValues({ timeZone: 'UTC', dimension: 'model', limit: 3 }).data?.[0]?.value,
      client: entry.useUserTrail().queryClient,
    })
    const { result } = renderHook(useAll, { wrapper: provide({ adapter: oracle }) })
    await waitFor(() => expect(result.current).toMatchObject({
      users: 'u', overview: 1, user: 'u', activity: 1, usage: 'gpt', sessions: 's', session: 1, traces: 't', trace: 't', scores: 'tone', values: 'gpt',
    }))
    const asked = result.current.client.getQueryCache().getAll().map((query) => query.queryKey[2])
    expect(asked.toSorted()).toEqual([...QUESTIONS, 'listDimensionValues'].sort())
  })
})
