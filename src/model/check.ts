import { show } from './show.js'

/** The largest distance from 1970 that a timestamp can have. Source: ECMA-262, "Time Values". */
export const MAX_TIMESTAMP = 8.64e15

type Check = (value: unknown) => string | null
type Checks = Readonly<Record<string, Check>>

const must = (what: string, holds: (value: unknown) => boolean): Check =>
  (value) => (holds(value) ? null : `must be ${what}, but is ${show(value)}`)
const isText = (value: unknown): value is string => typeof value === 'string'
const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < Infinity
const orAbsent = (check: Check): Check => (value) => (value === undefined || value === null ? null : check(value))
const oneOf = (...values: string[]): Check => orAbsent(must(`one of ${values.join(', ')}`, (v) => isText(v) && values.includes(v)))

const id = must('a text that is not empty', (v) => isText(v) && v !== '')
const time = must('a whole number of milliseconds since 1970 within ±8.64e15',
  (v) => Number.isInteger(v) && typeof v === 'number' && Math.abs(v) <= MAX_TIMESTAMP)
const text = orAbsent(must('a text or null', isText))
const texts = orAbsent(must('a list of texts', (v) => Array.isArray(v) && v.every(isText)))
const whole = orAbsent(must('a whole number ≥ 0 or null', (v) => isAmount(v) && Number.isSafeInteger(v)))
const amount = orAbsent(must('a number ≥ 0 or null', isAmount))
const object = orAbsent(must('an object', (v) => typeof v === 'object' && !Array.isArray(v)))
const status = oneOf('ok', 'error')
const costSource = oneOf('reported', 'estimated')

const usage: Checks = { inputTokens: whole, outputTokens: whole, totalTokens: whole, costUsd: amount, costSource }

/** Looked at, never copied: a store checks millions. */
function isFields(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

const PIECE: Checks = {
  key: must('a text', isText),
  at: must('a finite number or null', (v) => v === null || Number.isFinite(v)),
  said: must('an object', isFields),
}

/** Pieces, each checked as far as it says something. */
const pieces = (said: Checks): Check => orAbsent((value) => {
  if (!Array.isArray(value)) return `must be a list of pieces, but is ${show(value)}`
  for (const [i, piece] of value.entries()) {
    const reason = check(piece, PIECE) ?? check(piece.said, said)
    if (reason) return `[${i}] ${reason}`
  }
  return null
})

const TRACE_FIELDS: Checks = {
  durationMs: amount, name: text, userId: text, userEmail: text, sessionId: text, status,
  statusMessage: text, environment: text, release: text, tags: texts, metadata: object, models: texts,
  providers: texts, tools: texts, ...usage, observationCount: whole,
}
const OUTER: Checks = { model: text, provider: text, ...usage }
const TRACE: Checks = {
  id, timestamp: time, ...TRACE_FIELDS,
  pieces: pieces({
    timestamp: orAbsent(time), ...TRACE_FIELDS, nameIfRoot: text, metadataIfRoot: object,
    outerUsage: orAbsent((value) => check(value, OUTER)),
  }),
}
const OBSERVATION_FIELDS: Checks = {
  parentId: text,
  type: oneOf('span', 'generation', 'event', 'agent', 'tool', 'chain', 'retriever', 'evaluator', 'embedding', 'guardrail'),
  name: text, durationMs: amount, status, statusMessage: text, model: text, provider: text,
  toolName: text, ...usage, cacheReadTokens: whole, reasoningTokens: whole, timeToFirstTokenMs: amount, metadata: object,
}
const OBSERVATION: Checks = {
  id, traceId: id, timestamp: time, ...OBSERVATION_FIELDS,
  pieces: pieces({ traceId: orAbsent(id), timestamp: orAbsent(time), ...OBSERVATION_FIELDS, endedAt: orAbsent(time), firstTokenAt: orAbsent(time) }),
}
const SCORE: Checks = {
  id, name: id,
  value: must('a finite number, a boolean or a text', (v) => isText(v) || typeof v === 'boolean' || Number.isFinite(v)),
  dataType: oneOf('numeric', 'boolean', 'categorical'), timestamp: time,
  source: oneOf('api', 'eval', 'annotation', 'user'), comment: text, traceId: text, sessionId: text, observationId: text,
}

interface Prepared {
  /** Fields that must be there. */
  readonly required: readonly (readonly [field: string, test: Check])[]
  readonly tests: ReadonlyMap<string, Check>
}
const known = new WeakMap<Checks, Prepared>()

function prepare(checks: Checks): Prepared {
  const all = Object.entries(checks)
  const prepared = { required: all.filter(([, test]) => test(undefined) !== null), tests: new Map(all) }
  known.set(checks, prepared)
  return prepared
}

/** Looks at what is there rather than at all that could be: most records say little, and a store checks millions. */
function check(input: unknown, checks: Checks): string | null {
  if (!isFields(input)) return `must be an object, but is ${show(input)}`
  const { required, tests } = known.get(checks) ?? prepare(checks)
  for (const [field, test] of required) {
    const reason = test(input[field])
    if (reason) return `${field} ${reason}`
  }
  for (const field in input) {
    const reason = tests.get(field)?.(input[field])
    if (reason) return `${field} ${reason}`
  }
  return null
}

/** Why a trace cannot be taken, as a phrase that names the field and its value; `null` = it can. */
export function checkTrace(input: unknown): string | null {
  return check(input, TRACE)
}

/** Why an observation cannot be taken; `null` = it can. */
export function checkObservation(input: unknown): string | null {
  return check(input, OBSERVATION)
}

/** Why a score cannot be taken; `null` = it can. */
export function checkScore(input: unknown): string | null {
  const reason = check(input, SCORE)
  if (reason || !isFields(input)) return reason
  const { dataType, value } = input
  const fits = typeof value === 'number' ? 'numeric' : typeof value === 'boolean' ? 'boolean' : 'categorical'
  if (dataType !== undefined && dataType !== null && dataType !== fits) {
    return `value must fit dataType ${show(dataType)}, but is ${show(value)}`
  }
  if (input['traceId'] && input['sessionId']) return 'traceId and sessionId are both given: a score judges a trace or a session, never both'
  return null
}
