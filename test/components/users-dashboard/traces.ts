import type { TraceInput } from '../../../src/model/trace.js'
import { NOW } from '../../support/provide.js'

const DAY = 86_400_000

/** Three users over the last 30 days (ann, bob, cy) and one who was last here 200 days ago. */
export function traces(): TraceInput[] {
  const of = (id: string, userId: string | null, daysAgo: number, more: Partial<TraceInput> = {}): TraceInput => ({
    id, timestamp: NOW - daysAgo * DAY - 1, userId, sessionId: `s-${id}`, environment: 'production', models: ['small'], costUsd: 0.5, costSource: 'reported', totalTokens: 100, ...more,
  })
  return [
    of('a1', 'ann', 1, { userEmail: 'ann@halden.example' }), of('a2', 'ann', 2, { status: 'error' }), of('a3', 'ann', 20),
    of('b1', 'bob', 3, { models: ['large'], costUsd: 2 }), of('c1', 'cy', 4, { environment: 'test' }), of('d1', 'old', 200), of('n1', null, 1),
  ]
}
