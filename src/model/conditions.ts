import { dimensionValues } from './dimensions.js'
import type { JsonValue } from './json.js'
import { type Readable, userMetric } from './metrics.js'
import type { Condition } from './scope.js'
import type { TraceRecord } from './trace.js'

type Where = readonly Condition[] | undefined

/** Tells whether a trace counts: it carries a value of every dimension condition. Other conditions are ignored. */
export function matchesDimensions(trace: Parameters<typeof dimensionValues>[0], where: Where): boolean {
  return !where || where.every((condition) => {
    if (condition.kind !== 'dimension') return true
    return dimensionValues(trace, condition.dimension).some((value) => condition.anyOf.includes(value))
  })
}

/** Tells whether a user stays: every metric condition holds, bounds included. A user without a value does not. Other conditions are ignored. */
export function matchesMetrics(user: Readable, where: Where): boolean {
  return !where || where.every((condition) => {
    if (condition.kind !== 'metric') return true
    const value = userMetric(condition.metric).read(user)
    return value !== null && value >= (condition.min ?? -Infinity) && value <= (condition.max ?? Infinity)
  })
}

/** Tells whether a user stays: named by every `anyOf`, by no `noneOf`. Nobody (`null`) is never named. Other conditions are ignored. */
export function matchesUsers(userId: string | null, where: Where): boolean {
  return !where || where.every((condition) => {
    if (condition.kind !== 'users') return true
    if (condition.anyOf && (userId === null || !condition.anyOf.includes(userId))) return false
    return userId === null || !condition.noneOf?.includes(userId)
  })
}

/** Tells whether a user's id or e-mail contains a text, in any case. Every character stands for itself. */
export function matchesSearch(userId: string, userEmail: string | null, search: string | undefined): boolean {
  if (!search) return true
  const wanted = search.toLowerCase()
  return userId.toLowerCase().includes(wanted) || (userEmail !== null && userEmail.toLowerCase().includes(wanted))
}

type Searched = Pick<TraceRecord, 'id' | 'name' | 'sessionId' | 'statusMessage' | 'tags' | 'input' | 'output'>

/** What a trace list searches in: id, name, session id, status message, tags and every text inside input and output (not keys, not numbers). */
export function traceTexts(trace: Searched): string[] {
  const texts = [trace.id, ...trace.tags]
  for (const text of [trace.name, trace.sessionId, trace.statusMessage]) if (text !== null) texts.push(text)
  // A stack of our own: payloads come from outside and may nest deeper than calls can.
  const open: JsonValue[] = [trace.input, trace.output]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') texts.push(value)
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values<JsonValue>(value)) open.push(inner)
  }
  return texts
}

/** Tells whether any of a trace's texts contains a text, in any case. Every character stands for itself. */
export function matchesTraceSearch(trace: Searched, search: string | undefined): boolean {
  if (!search) return true
  const wanted = search.toLowerCase()
  return traceTexts(trace).some((text) => text.toLowerCase().includes(wanted))
}
