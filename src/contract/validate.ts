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
import { CONDITION_KINDS, REQUEST_FIELDS, type RequestField, SORT_DIRECTIONS } from './requests.js'

type Fields = Readonly<Record<string, unknown>>

function refuse(message: string): never {
  throw new AdapterError('bad_request', message)
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(`${name} is ${show(value)}, but must be an object.`)
  return { ...value }
}

function oneOf(values: readonly string[], what: string, value: unknown, name: string): void {
  if (typeof value !== 'string' || !values.includes(value)) refuse(`There is no ${what} ${show(value)} (${name}). Use one of: ${values.join(', ')}.`)
}

function text(fields: Fields, name: string): void {
  if (typeof fields[name] !== 'string') refuse(`${name} is ${show(fields[name])}, but must be a text.`)
}

function id(fields: Fields, name: string): void {
  text(fields, name)
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

function range(fields: Fields): void {
  const { from, to } = rangeOf(fields)
  if (from >= to) refuse(`The range is empty: from (${from}) must be smaller than to (${to}), which is not part of it.`)
}

function timeZone(fields: Fields, name: string): void {
  if (!isTimeZone(fields[name])) refuse(`There is no time zone ${show(fields[name])} (${name}). Use an IANA name, such as "Europe/Berlin" or "UTC".`)
}

function limit(fields: Fields, name: string): void {
  const value = fields[name]
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > MAX_LIMIT) refuse(`${name} is ${show(value)}, but must be a whole number from 1 to ${MAX_LIMIT}. Page through the rest.`)
}

function weekday(fields: Fields, name: string): void {
  if (!isWeekday(fields[name])) refuse(`${name} is ${show(fields[name])}, but must be an ISO weekday from 1 (Monday) to 7 (Sunday).`)
}
const isWeekday = (value: unknown): value is Weekday => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 7

function bucket(fields: Fields, name: string): void {
  const unit = fields[name]
  oneOf(BUCKET_UNITS, 'bucket unit', unit, name)
  const weekStartsOn = fields['weekStartsOn']
  if (!isBucketUnit(unit) || fields['range'] === undefined) return
  if (hasTooManyBuckets(rangeOf(fields), unit, String(fields['timeZone']), isWeekday(weekStartsOn) ? weekStartsOn : 1)) {
    refuse(`The range has more than ${MAX_BUCKETS.toLocaleString('en')} buckets of ${show(unit)} (${name}). Choose a longer unit (${BUCKET_UNITS.join(', ')}) or a shorter range.`)
  }
}

function where(fields: Fields, name: string): void {
  const conditions = fields[name]
  if (!Array.isArray(conditions)) refuse(`${name} is ${show(conditions)}, but must be a list of conditions.`)
  conditions.forEach((item: unknown, index) => checkCondition(item, `${name}[${index}]`))
}

function checkCondition(item: unknown, name: string): void {
  const condition = fieldsOf(item, name)
  const { kind, metric, dimension, anyOf, noneOf, min, max } = condition
  switch (kind) {
    case 'metric':
      oneOf(USER_METRIC_IDS, 'user metric', metric, `${name}.metric`)
      if (min !== undefined) number(min, `${name}.min`)
      if (max !== undefined) number(max, `${name}.max`)
      if (typeof min === 'number' && typeof max === 'number' && min > max) refuse(`${name} keeps nothing: min (${min}) is larger than max (${max}). Swap them.`)
      return
    case 'dimension':
      oneOf(DIMENSIONS, 'dimension', dimension, `${name}.dimension`)
      return texts(condition, 'anyOf', name)
    case 'users':
      if (anyOf !== undefined) texts(condition, 'anyOf', name)
      if (noneOf !== undefined) texts(condition, 'noneOf', name)
      return
    default:
      refuse(`There is no condition kind ${show(kind)} (${name}). Use one of: ${CONDITION_KINDS.join(', ')}.`)
  }
}

function sort(fields: Fields, name: string, keys: readonly string[]): void {
  const { by, direction } = fieldsOf(fields[name], name)
  oneOf(keys, 'sort key', by, 'sort.by')
  oneOf(SORT_DIRECTIONS, 'sort direction', direction, 'sort.direction')
}

function checkField(fields: Fields, name: string, rule: RequestField): void {
  if (rule.optional && fields[name] === undefined) return
  switch (rule.kind) {
    case 'text': return text(fields, name)
    case 'id': return id(fields, name)
    case 'timeZone': return timeZone(fields, name)
    case 'range': return range(fields)
    case 'where': return where(fields, name)
    case 'limit': return limit(fields, name)
    case 'weekday': return weekday(fields, name)
    case 'bucket': return bucket(fields, name)
    case 'oneOf': return oneOf(rule.values, rule.what, fields[name], name)
    case 'sort': return sort(fields, name, rule.by)
    default: rule satisfies never
  }
}

/**
 * Checks what comes from outside as the request of a question. Throws `AdapterError` `bad_request` that names the
 * value and what is valid. The number of buckets of a lifetime is only known to who has the records: see
 * {@link checkBuckets}.
 */
export function checkRequest(question: AnyQuestionName, request: unknown): void {
  const rules = Object.hasOwn(REQUEST_FIELDS, question) ? REQUEST_FIELDS[question]
    : refuse(`There is no question ${show(question)}. Known: ${[...QUESTIONS, ...OPTIONAL_QUESTIONS].join(', ')}.`)
  const fields = fieldsOf(request, `The request of ${question}`)
  for (const [name, rule] of Object.entries(rules)) checkField(fields, name, rule)
}

/** Refuses a range of more than 2,000 buckets: for a range that comes from the records, such as a user's lifetime. */
export function checkBuckets(request: { readonly range: Range; readonly bucket: string; readonly timeZone: string; readonly weekStartsOn?: Weekday }): void {
  bucket({ ...request }, 'bucket')
}
