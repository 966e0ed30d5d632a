import { checkObservation, checkScore, checkTrace } from '../../../model/check.js'
import type { ScoreInput } from '../../../model/score.js'
import type { ObservationInput, TraceInput } from '../../../model/trace.js'

/** What was read so far. */
interface ReadRecords {
  readonly traces: TraceInput[]
  readonly observations: ObservationInput[]
  readonly scores: ScoreInput[]
}

type Fields = Readonly<Record<string, unknown>>

/** A date with a time, and its zone: without one it would mean another instant on every machine. Source: ISO 8601, as in RFC 3339. */
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)$/i

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record with its time in milliseconds; anything else that it holds is left for the check to judge. */
function withTime(fields: Fields, traceId?: unknown): Fields {
  const { timestamp } = fields
  const ms = typeof timestamp === 'string' && ISO.test(timestamp) ? Date.parse(timestamp.replace(',', '.')) : timestamp
  return { ...(traceId !== undefined && { traceId }), ...fields, timestamp: ms }
}

/** Tells records apart by what only they have. */
function kindOf(fields: Fields): 'trace' | 'observation' | 'score' {
  if ('value' in fields && 'name' in fields) return 'score'
  return 'traceId' in fields ? 'observation' : 'trace'
}

function listOf(fields: Fields, name: string): readonly unknown[] {
  const list = fields[name]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) throw new TypeError(`${name} must be a list, but is ${JSON.stringify(list).slice(0, 60)}`)
  return list
}

const accept = <T>(records: T[], fields: Fields, check: (input: unknown) => string | null, what: string): void => {
  const reason = check(fields)
  if (reason !== null) throw new TypeError(`${what}${typeof fields['id'] === 'string' ? ` "${fields['id'].slice(0, 60)}"` : ''}: ${reason}`)
  // The check has looked at every field that the type names.
  records.push(fields as T)
}

/** What is not taken: the message of every part that is bad; its good parts are taken. */
export function addRecord(value: unknown, read: ReadRecords): string[] {
  const reasons: string[] = []
  const attempt = (add: () => void) => {
    try {
      add()
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error))
    }
  }
  const addScore = (item: unknown, traceId?: unknown) => {
    if (!isFields(item)) throw new TypeError(`score must be an object, but is ${JSON.stringify(item).slice(0, 60)}`)
    accept(read.scores, withTime(item, item['sessionId'] == null ? traceId : undefined), checkScore, 'score')
  }
  const addObservation = (item: unknown, traceId?: unknown) => {
    if (!isFields(item)) throw new TypeError(`observation must be an object, but is ${JSON.stringify(item).slice(0, 60)}`)
    accept(read.observations, withTime(item, traceId), checkObservation, 'observation')
  }
  const addTrace = (item: Fields) => {
    const { observations: _observations, scores: _scores, ...fields } = item
    accept(read.traces, withTime(fields), checkTrace, 'trace')
  }

  if (!isFields(value)) return [`must be an object, but is ${JSON.stringify(value)?.slice(0, 60)}`]
  switch (kindOf(value)) {
    case 'score': attempt(() => addScore(value)); break
    case 'observation': attempt(() => addObservation(value)); break
    case 'trace': {
      const before = reasons.length
      attempt(() => addTrace(value))
      if (reasons.length > before) break
      attempt(() => { for (const item of listOf(value, 'observations')) attempt(() => addObservation(item, value['id'])) })
      attempt(() => { for (const item of listOf(value, 'scores')) attempt(() => addScore(item, value['id'])) })
    }
  }
  return reasons
}
