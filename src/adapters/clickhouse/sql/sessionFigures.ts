import type { SessionSort } from '../../../model/session.js'
import { IN_TIME } from './inTime.js'
import { numberKeys, type SortKey, textKeys } from './seek.js'
import { FIGURES } from './userFigures.js'

const { errored_traces, observations, input_tokens_sum, output_tokens_sum, total_tokens_sum, cost_sum, priced, estimated, positive, negative } = FIGURES

/** What is summed of a session's traces. Grouped by user and `session_key`. */
export const SESSION_FIGURES = {
  named: 'any(session_id)',
  only_trace: 'any(id)',
  traces: 'count()',
  started: 'min(timestamp)',
  last_started: 'max(timestamp)',
  duration: `if(count() = 1 AND count(duration_ms) = 0, NULL, max(timestamp + ifNull(duration_ms, 0)) - min(timestamp))`,
  errored_traces, observations, input_tokens_sum, output_tokens_sum, total_tokens_sum, cost_sum, priced, estimated, positive, negative,
} as const

/** Name of the first trace that has one, `''` where none has. */
export const SESSION_NAME = `argMinIf(toString(name), ${IN_TIME}, name != '')`

/** Distinct models, in order of first use. */
export const SESSION_MODELS = `arrayDistinct(arrayFlatten(arrayMap(trace -> trace.2, arraySort(trace -> trace.1, groupArray((${IN_TIME}, arrayMap(model -> toString(model), models)))))))`

const VALUE: { readonly [By in Exclude<SessionSort, 'name'>]: string } = {
  lastActivityAt: 'last_started', startedAt: 'started', durationMs: 'duration', traces: 'traces',
  erroredTraces: 'errored_traces', totalTokens: 'total_tokens_sum', costUsd: 'cost_sum',
}

/** The order of sessions, by `compareSessionIds` where they are equally placed. Needs `session_name` where it sorts by name. */
export function sessionKeys(by: SessionSort, direction: 'asc' | 'desc'): SortKey[] {
  return [
    ...(by === 'name' ? textKeys('session_name', direction) : numberKeys(VALUE[by], direction)),
    { sql: `if(named = '', only_trace, named)`, type: 'text' },
    { sql: 'user_id', type: 'text' },
    { sql: `toUInt8(named = '')`, type: 'number' },
  ]
}
