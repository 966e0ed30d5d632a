import { BUCKET_UNITS, hasTooManyBuckets, isBucketUnit, MAX_BUCKETS, type Weekday } from '../model/buckets.js'
import { MAX_TIMESTAMP } from '../model/check.js'
import { DIMENSIONS } from '../model/dimensions.js'
import { isTimeZone } from '../model/localDay.js'
import { USER_METRIC_IDS } from '../model/metrics.js'
import { MAX_LIMIT } from '../model/page.js'
import type { Range } from '../model/scope.js'
import { show } from '../model/show.js'
import { AdapterError } from './errors.js'
import { type AnyQuestionName, OPTIONAL_QUESTIONS, QUESTIONS } from './questions.js'

type Fields = Readonly<Record<string, unknown>>
type Field = (fields: Fields, name: string, question: AnyQuestionName) => void

const CONDITION_KINDS = ['metric', 'dimension', 'users']
const MEASURES = ['traces', 'erroredTraces', 'totalTokens', 'costUsd', 'durationP50']

function refuse(message: string): never {
  throw new AdapterError('bad_request', message)
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(`${name} is ${show(value)}, but must be an object.`)
  return { ...value }
}

const optional = (field: Field): Field => (fields, name, question) => {
  if (fields[name] !== undefined) field(fields, name, question)
}

const oneOf = (values: readonly string[], what: string): Field => (fields, name) => {
  const value = fields[name]
  if (typeof value !== 'string' || !values.includes(value)) refuse(`There is no ${what} ${show(value)} (${name}). Use one of: ${values.join(', ')}.`)
}

const text: Field = (fields, name) => {
  if (typeof fields[name] !== 'string') refuse(`${name} is ${show(fields[name])}, but must be a text.`)
}

const id: Field = (fields, name) => {
  text(fields, name, 'getUser')
  if (fields[name] === '') refuse(`${name} is empty. Give an id: records without one are stored as null, which names nobody.`)
}

const texts = (fields: Fields, name: string, within: string) => {
  const value = fields[name]
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) refuse(`${within}.${name} is ${show(value)}, but must be a list of texts.`)
}

const number = (value: unknown, name: string): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse(`${name} is ${show(value)}, but must be a finite number.`)
  return value
}

function rangeOf(fields: Fields): Range {
  const range = fieldsOf(fields['range'], 'range')
  const instant = (name: string) => {
    const value = number(range[name], `range.${name}`)
    if (Math.abs(value) > MAX_TIMESTAMP) refuse(`range.${name} is ${show(value)}, beyond the timestamps that exist. Use Unix milliseconds within ±8.64e15.`)
    return value
  }
  return { from: instant('from'), to: instant('to') }
}

const range: Field = (fields) => {
  const { from, to } = rangeOf(fields)
  if (from >= to) refuse(`The range is empty: from (${from}) must be smaller than to (${to}), which is not part of it.`)
}

const timeZone: Field = (fields, name) => {
  if (!isTimeZone(fields[name])) refuse(`There is no time zone ${show(fields[name])} (${name}). Use an IANA name, such as "Europe/Berlin" or "UTC".`)
}

const limit: Field = (fields, name) => {
  const value = fields[name]
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > MAX_LIMIT) refuse(`${name} is ${show(value)}, but must be a whole number from 1 to ${MAX_LIMIT}. Page through the rest.`)
}

const weekday: Field = (fields, name) => {
  if (!isWeekday(fields[name])) refuse(`${name} is ${show(fields[name])}, but must be an ISO weekday from 1 (Monday) to 7 (Sunday).`)
}
const isWeekday = (value: unknown): value is Weekday => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7

const bucket: Field = (fields, name) => {
  oneOf(BUCKET_UNITS, 'bucket unit')(fields, name, 'getActivity')
  const unit = fields[name]
  const weekStartsOn = fields['weekStartsOn']
  if (!isBucketUnit(unit) || fields['range'] === undefined) return
  if (hasTooManyBuckets(rangeOf(fields), unit, String(fields['timeZone']), isWeekday(weekStartsOn) ? weekStartsOn : 1)) {
    refuse(`The range has more than ${MAX_BUCKETS.toLocaleString('en')} buckets of ${show(unit)} (${name}). Choose a longer unit (${BUCKET_UNITS.join(', ')}) or a shorter range.`)
  }
}

const where: Field = (fields, name) => {
  const conditions = fields[name]
  if (!Array.isArray(conditions)) refuse(`${name} is ${show(conditions)}, but must be a list of conditions.`)
  conditions.forEach((item: unknown, index) => checkCondition(item, `${name}[${index}]`))
}

function checkCondition(item: unknown, name: string): void {
  const condition = fieldsOf(item, name)
  const { kind, metric, dimension, anyOf, noneOf, min, max } = condition
  switch (kind) {
    case 'metric':
      oneOf(USER_METRIC_IDS, 'user metric')({ [`${name}.metric`]: metric }, `${name}.metric`, 'listUsers')
      if (min !== undefined) number(min, `${name}.min`)
      if (max !== undefined) number(max, `${name}.max`)
      if (typeof min === 'number' && typeof max === 'number' && min > max) refuse(`${name} keeps nothing: min (${min}) is larger than max (${max}). Swap them.`)
      return
    case 'dimension':
      oneOf(DIMENSIONS, 'dimension')({ [`${name}.dimension`]: dimension }, `${name}.dimension`, 'listUsers')
      return texts(condition, 'anyOf', name)
    case 'users':
      if (anyOf !== undefined) texts(condition, 'anyOf', name)
      if (noneOf !== undefined) texts(condition, 'noneOf', name)
      return
    default:
      refuse(`There is no condition kind ${show(kind)} (${name}). Use one of: ${CONDITION_KINDS.join(', ')}.`)
  }
}

const sortBy = (...keys: readonly string[]): Field => (fields, name) => {
  const sort = fieldsOf(fields[name], name)
  oneOf(keys, 'sort key')({ 'sort.by': sort['by'] }, 'sort.by', 'listUsers')
  oneOf(['asc', 'desc'], 'sort direction')({ 'sort.direction': sort['direction'] }, 'sort.direction', 'listUsers')
}

type Checks = Readonly<Record<string, Field>>
const paging = (...keys: readonly string[]): Checks => ({ sort: optional(sortBy(...keys)), limit: optional(limit), cursor: optional(text) })

const user: Checks = { range, timeZone, search: optional(text), where: optional(where) }
const subject: Checks = { userId: id, range: optional(range), timeZone, status: optional(oneOf(['error'], 'status')) }
const trace: Checks = {
  userId: optional(id), sessionId: optional(id), range: optional(range), timeZone,
  status: optional(oneOf(['ok', 'error'], 'status')), search: optional(text), where: optional(where),
}
const bucketing: Checks = { weekStartsOn: optional(weekday), bucket }

const CHECKS: { readonly [Q in AnyQuestionName]: Checks } = {
  listUsers: { ...user, ...paging(...USER_METRIC_IDS, 'userId'), weekStartsOn: optional(weekday), trend: optional(bucket) },
  getOverview: { ...user, ...bucketing },
  getUser: subject,
  getActivity: { ...subject, ...bucketing },
  getUsage: { ...subject, by: oneOf(DIMENSIONS, 'dimension'), limit, orderBy: optional(oneOf(MEASURES, 'measure')) },
  listSessions: {
    ...trace,
    ...paging('lastActivityAt', 'startedAt', 'name', 'durationMs', 'traces', 'erroredTraces', 'totalTokens', 'costUsd'),
  },
  getSession: { sessionId: id, userId: optional(id) },
  listTraces: { ...trace, ...paging('timestamp', 'name', 'status', 'durationMs', 'totalTokens', 'costUsd') },
  getTrace: { traceId: id },
  listScores: { ...subject, name: optional(text), ...paging('timestamp', 'name', 'source') },
  listDimensionValues: { ...trace, dimension: oneOf(DIMENSIONS, 'dimension'), limit },
}

/**
 * Checks what comes from outside as the request of a question. Throws `AdapterError` `bad_request` that names the
 * value and what is valid. The number of buckets of a lifetime is only known to who has the records: see
 * {@link checkBuckets}.
 */
export function checkRequest(question: AnyQuestionName, request: unknown): void {
  const checks = Object.hasOwn(CHECKS, question) ? CHECKS[question]
    : refuse(`There is no question ${show(question)}. Known: ${[...QUESTIONS, ...OPTIONAL_QUESTIONS].join(', ')}.`)
  const fields = fieldsOf(request, `The request of ${question}`)
  for (const name in checks) checks[name]?.(fields, name, question)
}

/** Refuses a range of more than 2,000 buckets: for a range that comes from the records, such as a user's lifetime. */
export function checkBuckets(request: { readonly range: Range; readonly bucket: string; readonly timeZone: string; readonly weekStartsOn?: Weekday }): void {
  bucket({ ...request }, 'bucket', 'getActivity')
}
