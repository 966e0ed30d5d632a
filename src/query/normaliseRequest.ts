import type { AnyQuestionName, RequestOf } from '../contract/questions.js'
import { DEFAULT_LIMIT } from '../model/page.js'

/** The order that each list has when none is given. */
const ORDER: { readonly [Q in AnyQuestionName]?: string } = {
  listUsers: 'lastSeenAt', listSessions: 'lastActivityAt', listTraces: 'timestamp', listScores: 'timestamp',
}

/**
 * A request in the one form that all equal requests share: without what is not given, is a default of the contract or
 * changes nothing, without the cursor, and with conditions and their values in one order. The request stays as it is.
 */
export function normaliseRequest<Q extends AnyQuestionName>(question: Q, request: RequestOf<Q>): RequestOf<Q> {
  const normal: RequestOf<Q> = { ...request }
  const bucket: unknown = Reflect.get(request, 'bucket') ?? Reflect.get(request, 'trend')
  for (const [field, value] of Object.entries(request)) {
    if (field === 'where' && Array.isArray(value)) setOrDrop(normal, field, value.length > 0 ? normaliseWhere(value) : undefined)
    else if (isIdle(question, field, value, bucket)) Reflect.deleteProperty(normal, field)
  }
  return normal
}

function setOrDrop(target: object, field: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(target, field)
  else Reflect.set(target, field, value)
}

/** Tells a field that changes nothing about the answer. */
function isIdle(question: AnyQuestionName, field: string, value: unknown, bucket: unknown): boolean {
  if (value === undefined) return true
  switch (field) {
    case 'cursor': return true
    case 'search': return value === ''
    case 'limit': return value === DEFAULT_LIMIT && question in ORDER
    case 'weekStartsOn': return value === 1 || bucket !== 'week'
    case 'orderBy': return value === 'traces'
    case 'sort': return isObject(value) && Reflect.get(value, 'by') === ORDER[question] && Reflect.get(value, 'direction') === 'desc'
    default: return false
  }
}

/** Conditions all hold, in whatever order, however often; so do the values of one. */
function normaliseWhere(where: readonly unknown[]): unknown[] {
  const byText = new Map<string, unknown>()
  for (const condition of where) {
    const normal = isObject(condition) ? normaliseCondition(condition) : condition
    byText.set(JSON.stringify(normal) ?? '', normal)
  }
  return [...byText].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, condition]) => condition)
}

function normaliseCondition(condition: object): object {
  const entries = Object.entries(condition)
    .filter(([field, value]) => value !== undefined && !(field === 'min' && value === -Infinity) && !(field === 'max' && value === Infinity))
    .map(([field, value]): [string, unknown] => [field, Array.isArray(value) ? [...new Set<unknown>(value)].sort() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
