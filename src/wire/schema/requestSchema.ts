import type { AnyQuestionName } from '../../contract/questions.js'
import { CONDITION_KINDS, type FieldRule, REQUEST_FIELDS, SORT_DIRECTIONS } from '../../contract/requests.js'
import { BUCKET_UNITS } from '../../model/buckets.js'
import { MAX_TIMESTAMP } from '../../model/check.js'
import { DIMENSIONS } from '../../model/dimensions.js'
import { USER_METRIC_IDS } from '../../model/metrics.js'
import { MAX_LIMIT } from '../../model/page.js'
import { list, number, oneOf, ref, type Schema, text } from './Schema.js'

/** The most conditions of one request. Each is looked at for each user. */
export const MAX_CONDITIONS = 100

const strict = (properties: Readonly<Record<string, Schema>>, required: readonly string[], description?: string): Schema =>
  ({ type: 'object', ...(description && { description }), properties, required, additionalProperties: false })

const edge: Schema = { type: 'number', minimum: -MAX_TIMESTAMP, maximum: MAX_TIMESTAMP }

const CONDITIONS: { readonly [K in (typeof CONDITION_KINDS)[number]]: Schema } = {
  metric: strict(
    { kind: { const: 'metric' }, metric: oneOf(USER_METRIC_IDS), min: number, max: number }, ['kind', 'metric'],
    'Keeps users whose metric lies in min … max, both inclusive.',
  ),
  dimension: strict(
    { kind: { const: 'dimension' }, dimension: oneOf(DIMENSIONS), anyOf: list(text) }, ['kind', 'dimension', 'anyOf'],
    'Counts only traces that carry one of the values.',
  ),
  users: strict({ kind: { const: 'users' }, anyOf: list(text), noneOf: list(text) }, ['kind'], 'Keeps the users named, or all but the users named.'),
}

/** Schemas that requests refer to. */
export const REQUEST_PARTS = {
  Range: strict({ from: edge, to: edge }, ['from', 'to'], 'Unix milliseconds, UTC; half-open: from ≤ t < to.'),
  Condition: { oneOf: CONDITION_KINDS.map((kind) => CONDITIONS[kind]) },
  TimeZone: { type: 'string', minLength: 1, description: 'IANA name.', examples: ['Europe/Berlin', 'UTC'] },
  BucketUnit: oneOf(BUCKET_UNITS),
} as const satisfies Readonly<Record<string, Schema>>

const part = (name: keyof typeof REQUEST_PARTS) => ref(name)

function fieldSchema(rule: FieldRule): Schema {
  switch (rule.kind) {
    case 'text': return text
    case 'id': return { type: 'string', minLength: 1 }
    case 'timeZone': return part('TimeZone')
    case 'range': return part('Range')
    case 'where': return { ...list(part('Condition')), maxItems: MAX_CONDITIONS }
    case 'limit': return { type: 'integer', minimum: 1, maximum: MAX_LIMIT }
    case 'weekday': return { type: 'integer', minimum: 1, maximum: 7, description: 'ISO weekday: 1 = Monday.' }
    case 'bucket': return part('BucketUnit')
    case 'oneOf': return oneOf(rule.values)
    case 'sort': return strict({ by: oneOf(rule.by), direction: oneOf(SORT_DIRECTIONS) }, ['by', 'direction'])
    default: return rule satisfies never
  }
}

/** What a question may be asked with, from the list that requests are checked by. */
export function requestSchema(question: AnyQuestionName): Schema {
  const fields = Object.entries(REQUEST_FIELDS[question])
  return strict(
    Object.fromEntries(fields.map(([name, rule]) => [name, fieldSchema(rule)])),
    fields.filter(([, rule]) => !rule.optional).map(([name]) => name),
  )
}
