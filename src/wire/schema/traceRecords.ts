import type { ScoreDataType, ScoreRecord, ScoreSource } from '../../model/score.js'
import type { SessionDetail, SessionSummary } from '../../model/session.js'
import type { CostSource, ObservationNode, ObservationType, Status, TraceDetail, TraceRecord, TraceSummary } from '../../model/trace.js'
import { count, type FieldsOf, instant, json, list, members, milliseconds, object, orNull, record, ref, type Schema, text, usd } from './Schema.js'

const status = members<Status>({ ok: true, error: true })
const costSource = orNull(members<CostSource>({ reported: true, estimated: true }))
const tokens = { inputTokens: orNull(count), outputTokens: orNull(count), totalTokens: orNull(count) }

const summary: FieldsOf<TraceSummary> = {
  id: text, timestamp: instant, durationMs: orNull(milliseconds), name: orNull(text), userId: orNull(text), userEmail: orNull(text),
  sessionId: orNull(text), status, statusMessage: orNull(text), environment: text, release: orNull(text), tags: list(text),
  models: list(text), providers: list(text), tools: list(text), ...tokens, costUsd: orNull(usd), costSource, observationCount: count,
}
const payload = { input: json, output: json, metadata: object }

const observation: FieldsOf<ObservationNode> = {
  id: text, traceId: text, parentId: orNull(text),
  type: members<ObservationType>({
    span: true, generation: true, event: true, agent: true, tool: true, chain: true, retriever: true, evaluator: true, embedding: true, guardrail: true,
  }),
  name: text, timestamp: instant, durationMs: orNull(milliseconds), status, statusMessage: orNull(text), model: orNull(text),
  provider: orNull(text), toolName: orNull(text), ...tokens, cacheReadTokens: orNull(count), reasoningTokens: orNull(count),
  costUsd: orNull(usd), costSource, timeToFirstTokenMs: orNull(milliseconds), ...payload,
  depth: { ...count, description: '0 = directly in the trace, or its parent never came.' },
}

const session: FieldsOf<SessionSummary> = {
  key: { ...text, description: 'Opaque; unique among the rows of any list.' }, sessionId: orNull(text), traceId: orNull(text), userId: orNull(text),
  name: orNull(text), startedAt: instant, lastActivityAt: instant, durationMs: orNull(milliseconds), traces: count, erroredTraces: count,
  observations: count, ...tokens, costUsd: orNull(usd), unpricedTraces: count, estimatedTraces: count, models: list(text), feedback: ref('FeedbackSummary'),
}

const score: FieldsOf<ScoreRecord> = {
  id: text, name: text, dataType: members<ScoreDataType>({ numeric: true, boolean: true, categorical: true }),
  value: { type: ['number', 'boolean', 'string'] }, timestamp: instant,
  source: members<ScoreSource>({ api: true, eval: true, annotation: true, user: true }),
  comment: orNull(text), traceId: orNull(text), sessionId: orNull(text), observationId: orNull(text),
}

/** What answers hold of traces, sessions and scores. */
export const TRACE_RECORDS = {
  TraceSummary: record<TraceSummary>('A trace without its payload.', summary),
  TraceRecord: record<TraceRecord>('A trace with its payload.', { ...summary, ...payload }),
  ObservationNode: record<ObservationNode>('One step inside a trace, with its place in the tree.', observation),
  TraceDetail: record<TraceDetail>('A whole trace: observations depth first.', {
    trace: ref('TraceRecord'), observations: list(ref('ObservationNode')), scores: list(ref('ScoreRecord')),
  }),
  SessionSummary: record<SessionSummary>('A session, or a trace without one.', session),
  SessionDetail: record<SessionDetail>('A whole session: its traces oldest first.', {
    session: ref('SessionSummary'), traces: list(ref('TraceRecord')), scores: list(ref('ScoreRecord')),
  }),
  ScoreRecord: record<ScoreRecord>('A judgement of a trace or a session.', score),
} as const satisfies Readonly<Record<string, Schema>>
