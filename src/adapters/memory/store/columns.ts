import { NumberColumn } from './NumberColumn.js'

/** Bits of the `flags` column. */
export const ERRORED = 1
/** The writer said that the cost is estimated, whether or not a cost is known. */
export const ESTIMATED = 2
/** The trace has observations, and its totals are derived from them. */
export const OBSERVED = 4
/** The writer gave a total of tokens; else it is input + output. */
export const TOTAL_SAID = 8

/** What is read in loops: a number per trace. */
export function makeColumns() {
  return {
    time: new NumberColumn(3),
    duration: new NumberColumn(),
    cost: new NumberColumn(3),
    inputTokens: new NumberColumn(),
    outputTokens: new NumberColumn(),
    totalTokens: new NumberColumn(),
    observations: new NumberColumn(),
    /** Number of the user; 0 = nobody. */
    user: new NumberColumn(),
    /** Number of the session; none = a session of its own. */
    session: new NumberColumn(),
    flags: new NumberColumn(),
    /** Number of the facet: what the trace can be split by. */
    facet: new NumberColumn(),
    /** Number of the e-mail. */
    email: new NumberColumn(),
    /** Feedback that was given to the trace. */
    positive: new NumberColumn(),
    negative: new NumberColumn(),
  }
}

/** What only a reader of single traces wants: kept apart from the columns, as references to the writer's own values. */
export const PAYLOADS = ['input', 'output', 'metadata', 'statusMessage'] as const
