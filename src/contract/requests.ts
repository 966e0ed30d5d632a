import { DIMENSIONS } from '../model/dimensions.js'
import { USER_METRIC_IDS } from '../model/metrics.js'
import type { AnyQuestionName } from './questions.js'

/**
 * What a field of a request may hold. `checkRequest` reads it to refuse what is wrong, the wire schema to describe what
 * is right: each has a table keyed by `kind`.
 */
export type FieldRule =
  | { readonly kind: 'text' | 'id' | 'timeZone' | 'range' | 'where' | 'limit' | 'weekday' | 'bucket' }
  | { readonly kind: 'oneOf'; readonly what: string; readonly values: readonly string[] }
  | { readonly kind: 'sort'; readonly by: readonly string[] }

/** A field that must be given, or may be left out. */
export type RequestField = FieldRule & { readonly optional?: true }

/** The fields of one question's request. */
export type RequestFields = Readonly<Record<string, RequestField>>

const text = { kind: 'text' } as const
const id = { kind: 'id' } as const
const timeZone = { kind: 'timeZone' } as const
const range = { kind: 'range' } as const
const limit = { kind: 'limit' } as const
const bucket = { kind: 'bucket' } as const
const dimension = { kind: 'oneOf', what: 'dimension', values: DIMENSIONS } as const
const oneOf = (what: string, ...values: readonly string[]): FieldRule => ({ kind: 'oneOf', what, values })
const optional = (rule: FieldRule): RequestField => ({ ...rule, optional: true })

const paging = (...by: readonly string[]): RequestFields => ({ sort: optional({ kind: 'sort', by }), limit: optional(limit), cursor: optional(text) })
const weekStartsOn = optional({ kind: 'weekday' })
const where = optional({ kind: 'where' })

const user: RequestFields = { range, timeZone, search: optional(text), where }
const subject: RequestFields = { userId: id, range: optional(range), timeZone, status: optional(oneOf('status', 'error')) }
const trace: RequestFields = {
  userId: optional(id), sessionId: optional(id), range: optional(range), timeZone,
  status: optional(oneOf('status', 'ok', 'error')), search: optional(text), where,
}
const bucketing: RequestFields = { weekStartsOn, bucket }

/** Kinds of conditions. */
export const CONDITION_KINDS = ['metric', 'dimension', 'users'] as const

/** Directions of a sort. */
export const SORT_DIRECTIONS = ['asc', 'desc'] as const

/** THE list of what each question may be asked with. */
export const REQUEST_FIELDS: { readonly [Q in AnyQuestionName]: RequestFields } = {
  listUsers: { ...user, ...paging(...USER_METRIC_IDS, 'userId'), weekStartsOn, trend: optional(bucket) },
  getOverview: { ...user, ...bucketing },
  getUser: subject,
  getActivity: { ...subject, ...bucketing },
  getUsage: {
    ...subject, by: dimension, limit,
    orderBy: optional(oneOf('measure', 'traces', 'erroredTraces', 'totalTokens', 'costUsd', 'durationP50')),
  },
  listSessions: {
    ...trace,
    ...paging('lastActivityAt', 'startedAt', 'name', 'durationMs', 'traces', 'erroredTraces', 'totalTokens', 'costUsd'),
  },
  getSession: { sessionId: id, userId: optional(id) },
  listTraces: { ...trace, ...paging('timestamp', 'name', 'status', 'durationMs', 'totalTokens', 'costUsd') },
  getTrace: { traceId: id },
  listScores: { ...subject, name: optional(text), ...paging('timestamp', 'name', 'source') },
  listDimensionValues: { ...trace, dimension, limit },
}
