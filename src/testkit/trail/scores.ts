import { normaliseScore } from '../../model/normalise.js'
import type { ScoreInput, ScoreRecord } from '../../model/score.js'
import type { TraceRecord } from '../../model/trace.js'
import type { Random } from '../random.js'
import type { Member } from './population.js'

const PRAISE = ['exactly what I needed', 'fast, thanks', 'super', 'saved me a call', 'Sehr hilfreich', '']
const BLAME = ['asked twice, got nothing', 'wrong date', 'that is not my container', 'does not answer the question', 'too slow', '']

/** What people and evaluators think of a trace: feedback now and then, automatic scores more often. */
export function scoreTrace(random: Random, member: Member | null, trace: TraceRecord): readonly ScoreRecord[] {
  const scores: ScoreInput[] = []
  const end = trace.timestamp + (trace.durationMs ?? 0)
  const errored = trace.status === 'error'
  const add = (score: Omit<ScoreInput, 'id' | 'traceId'>) => scores.push({ id: `sco_${random.base32(16)}`, traceId: trace.id, ...score })
  if (!member?.service && random.chance(errored ? 0.16 : 0.075)) {
    const positive = random.chance(errored ? 0.06 : (member?.content ?? 0.7))
    add({
      name: 'user-feedback', source: 'user', value: positive, timestamp: end + random.int(3, 90) * 1000,
      comment: random.chance(0.35) ? random.pick(positive ? PRAISE : BLAME) : null,
    })
  }
  if (!errored && trace.tools.length > 0 && random.chance(0.2)) {
    add({ name: 'faithfulness', source: 'eval', value: Math.round(Math.min(1, 1 - Math.abs(random.around(0.07, 0.9))) * 100) / 100, timestamp: end + 60_000 })
  }
  if (random.chance(0.05)) add({ name: 'on-topic', source: 'eval', value: random.chance(0.96), timestamp: end + 60_000 })
  return scores.map(normaliseScore)
}

/** What a reviewer says of a whole session, now and then. */
export function scoreSession(random: Random, sessionId: string, endedAt: number, errors: number): readonly ScoreRecord[] {
  if (!random.chance(0.06)) return []
  const value = errors > 0 ? random.pick(['unresolved', 'partly', 'resolved']) : random.chance(0.82) ? 'resolved' : 'partly'
  return [normaliseScore({ id: `sco_${random.base32(16)}`, name: 'resolution', source: 'annotation', value, sessionId, timestamp: endedAt + random.int(1, 20) * 3_600_000 })]
}
