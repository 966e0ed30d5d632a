import type { ActivityBucket, OtherUsage, UsageMeasure, UsageSlice } from '../model/activity.js'
import type { BucketUnit, Weekday } from '../model/buckets.js'
import type { DimensionId } from '../model/dimensions.js'
import type { UserMetricId } from '../model/metrics.js'
import type { Page, Paging } from '../model/page.js'
import type { SubjectScope, TraceScope, UserScope } from '../model/scope.js'
import type { ScoreRecord, ScoreSort } from '../model/score.js'
import type { SessionDetail, SessionSort, SessionSummary } from '../model/session.js'
import type { TraceDetail, TraceSort, TraceSummary } from '../model/trace.js'
import type { Rollup, UserProfile, UserSummary } from '../model/user.js'

/** What users sort by. */
export type UserSort = UserMetricId | 'userId'

/** A calendar for buckets. Weeks start on Monday unless `weekStartsOn` says otherwise. */
export interface Bucketing {
  readonly bucket: BucketUnit
  readonly weekStartsOn?: Weekday
}

/** A page of users, with all matching users together. */
export interface UsersPage extends Page<UserSummary> {
  readonly rollup: Rollup
  /** Starts of the trend's buckets, the first may lie before the range; empty when no trend was asked for. */
  readonly trendBuckets: readonly number[]
}

/** The matching users in numbers, over time. */
export interface Overview {
  readonly users: number
  /** Matching users whose first trace ever lies in the range. */
  readonly newUsers: number
  readonly traces: number
  readonly erroredTraces: number
  readonly sessions: number
  readonly erroredSessions: number
  readonly totalTokens: number | null
  readonly costUsd: number | null
  /** Traces of the matching users whose cost is unknown, and those whose cost is estimated. */
  readonly unpricedTraces: number
  readonly estimatedTraces: number
  /** Over all traces in range and dimensions, also those that name nobody and those of users who do not match. */
  readonly coverage: { readonly identifiedTraces: number; readonly traces: number }
  /** Ever, whatever the scope: tells "nothing ever" from "nothing here". `firstAt` and `lastAt` are of traces that name a user. */
  readonly known: { readonly users: number; readonly firstAt: number | null; readonly lastAt: number | null }
  /** One entry per bucket, zeros included. */
  readonly activity: readonly ActivityBucket[]
}

/** Usage split by a dimension. A trace that names no value is in no slice. */
export interface Usage {
  readonly slices: readonly UsageSlice[]
  readonly other: OtherUsage | null
}

/** How often a value of a dimension occurs. */
export interface DimensionValue {
  readonly value: string
  readonly traces: number
}

/** The contract: every question that a view asks, with the shape of its answer. */
export interface Questions {
  /** Default order: `lastSeenAt` descending. */
  listUsers: {
    request: UserScope & Paging<UserSort> & { readonly trend?: BucketUnit; readonly weekStartsOn?: Weekday }
    response: UsersPage
  }
  getOverview: { request: UserScope & Bucketing; response: Overview }
  /** `null` = no trace carries this id. */
  getUser: { request: SubjectScope; response: UserProfile | null }
  /** Without a range: from the user's first trace to the last; empty for an unknown user. */
  getActivity: { request: SubjectScope & Bucketing; response: readonly ActivityBucket[] }
  /** Slices by `orderBy` descending (default `'traces'`, `null` last), ties by value ascending. */
  getUsage: {
    request: SubjectScope & { readonly by: DimensionId; readonly limit: number; readonly orderBy?: UsageMeasure }
    response: Usage
  }
  /** Default order: `lastActivityAt` descending. */
  listSessions: { request: TraceScope & Paging<SessionSort>; response: Page<SessionSummary> }
  /** `null` = no trace carries this session id (of this user). Without `userId`: that of the user who was last active in it. */
  getSession: { request: { readonly sessionId: string; readonly userId?: string }; response: SessionDetail | null }
  /** Default order: `timestamp` descending. */
  listTraces: { request: TraceScope & Paging<TraceSort>; response: Page<TraceSummary> }
  /** `null` = no such trace. */
  getTrace: { request: { readonly traceId: string }; response: TraceDetail | null }
  /** Scores of the traces and sessions in the scope (whenever they were given). Default order: `timestamp` descending. */
  listScores: { request: SubjectScope & { readonly name?: string } & Paging<ScoreSort>; response: Page<ScoreRecord> }
}

/** Questions that an adapter may leave out: the presence of the method is the capability. */
export interface OptionalQuestions {
  /** The values that occur, by traces descending, ties by value ascending. `search` and `userId` narrow as in a trace list. */
  listDimensionValues: {
    request: TraceScope & { readonly dimension: DimensionId; readonly limit: number }
    response: readonly DimensionValue[]
  }
}

/** Name of a required question. */
export type QuestionName = keyof Questions
/** Name of any question. */
export type AnyQuestionName = QuestionName | keyof OptionalQuestions
/** Request of a question. */
export type RequestOf<Q extends AnyQuestionName> = (Questions & OptionalQuestions)[Q]['request']
/** Response of a question. */
export type ResponseOf<Q extends AnyQuestionName> = (Questions & OptionalQuestions)[Q]['response']

/** Names of the required questions. */
export const QUESTIONS = [
  'listUsers', 'getOverview', 'getUser', 'getActivity', 'getUsage',
  'listSessions', 'getSession', 'listTraces', 'getTrace', 'listScores',
] as const satisfies readonly QuestionName[]

/** Names of the optional questions. */
export const OPTIONAL_QUESTIONS = ['listDimensionValues'] as const satisfies readonly (keyof OptionalQuestions)[]
