import { compareInTime } from '../model/order.js'
import type { ScoreRecord } from '../model/score.js'
import type { ObservationRecord, TraceRecord } from '../model/trace.js'
import { createRandom, type Random } from './random.js'
import { newConversation } from './trail/conversation.js'
import { type Incident, newIncidents } from './trail/incidents.js'
import { type Member, newPopulation, workingInstant } from './trail/population.js'
import { scoreSession, scoreTrace } from './trail/scores.js'
import { recordTurn } from './trail/turnRecords.js'

/** What to make up. */
export interface TrailOptions {
  /** Any whole number; the same seed gives the same records. Default 1. */
  readonly seed?: number
  /** How many users there are; each has at least one trace when there are as many traces. Default 250. */
  readonly users?: number
  /** How many traces, exactly, nameless ones included. Default 5,000. */
  readonly traces?: number
  /** Over how many days. Default 60. */
  readonly days?: number
  /** End of the last day, Unix milliseconds, not part of it. Default 2026-11-22 12:00 UTC. */
  readonly until?: number
}

/** Records as a store would hold them, oldest first. */
export interface Trail {
  readonly traces: readonly TraceRecord[]
  readonly observations: readonly ObservationRecord[]
  readonly scores: readonly ScoreRecord[]
}

const DAY = 86_400_000
const DEFAULT_UNTIL = Date.UTC(2026, 10, 22, 12)
/** Visitors of a public widget: nobody says who they are. */
const VISITORS = { service: false, utcOffsetHours: 1 }

interface Made {
  readonly traces: TraceRecord[]
  readonly observations: ObservationRecord[]
  readonly scores: ScoreRecord[]
}

interface Setting {
  readonly random: Random
  readonly incidents: readonly Incident[]
  readonly from: number
  readonly until: number
  readonly most: number
}

/** One conversation, turn by turn, until it is over or the time is up. */
function addSession({ random, incidents, from, until, most }: Setting, member: Member | null, start: number, made: Made): void {
  const conversation = newConversation(random, start, member?.language ?? 'en')
  const lone = random.chance(member === null ? 0.35 : member.service ? 0.5 : 0.03)
  const sessionId = lone ? null : `ses_${random.base32(12)}`
  const turns = lone || member?.service ? 1 : 1 + Math.min(14, Math.floor(-Math.log(1 - random.next()) * 1.9))
  const release = `4.${20 + Math.floor((start - from) / (9 * DAY))}.${Math.floor((start - from) / (3 * DAY)) % 3}`
  let at = start
  let errors = 0
  let failed = false
  for (let index = 0; index < turns && at < until && made.traces.length < most; index++) {
    const { trace, observations } = recordTurn(
      random, { member, sessionId, at, index, conversation, incidents, release }, conversation.next(failed),
    )
    made.traces.push(trace)
    for (const observation of observations) made.observations.push(observation)
    made.scores.push(...scoreTrace(random, member, trace))
    failed = trace.status === 'error'
    if (failed) errors++
    at += (trace.durationMs ?? 0) + Math.round(random.around(failed ? 14_000 : 42_000, 0.8))
  }
  if (sessionId !== null && at > start) made.scores.push(...scoreSession(random, sessionId, at, errors))
}

/** An index into cumulative weights, by binary search. */
function draw(random: Random, cumulative: Float64Array): number {
  const wanted = random.next() * (cumulative[cumulative.length - 1] ?? 0)
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cumulative[middle] ?? 0) > wanted) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Makes up the traffic of a logistics assistant: Zipf-like users who come, go and work by day, conversations of several
 * turns with tools, real public prices, errors in bursts, feedback and evaluations; some records without a user, a
 * session, an e-mail or a price. Deterministic: no clock, no chance but the seed's.
 */
export function generateTrail(options: TrailOptions = {}): Trail {
  const { seed = 1, users = 250, traces: most = 5000, days = 60, until = DEFAULT_UNTIL } = options
  const from = until - Math.round(days * DAY)
  const random = createRandom(Math.imul(Math.trunc(seed), 0x9e3779b1))
  const setting: Setting = { random, incidents: newIncidents(random, from, until), from, until, most }
  const members = newPopulation(random, users, from, until)
  const cumulative = new Float64Array(members.length)
  members.forEach((member, i) => {
    // Whoever was there only part of the time made only part of the traffic.
    cumulative[i] = (cumulative[i - 1] ?? 0) + (member.weight * (member.to - member.from)) / (until - from)
  })

  const made: Made = { traces: [], observations: [], scores: [] }
  members.forEach((member, i) => {
    // The users that have yet to come keep a trace each.
    const share = Math.max(Math.min(made.traces.length + 1, most), most - (members.length - i - 1))
    if (made.traces.length < most) addSession({ ...setting, most: share }, member, workingInstant(random, member.from, member.to, member), made)
  })
  while (made.traces.length < most) {
    const member = users === 0 || random.chance(0.07) ? null : members[draw(random, cumulative)] ?? null
    addSession(setting, member, member ? workingInstant(random, member.from, member.to, member) : workingInstant(random, from, until, VISITORS), made)
  }
  made.traces.sort(compareInTime)
  made.observations.sort(compareInTime)
  return { ...made, scores: made.scores.filter((score) => score.timestamp < until).sort(compareInTime) }
}
