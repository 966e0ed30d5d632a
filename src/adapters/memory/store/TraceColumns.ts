import type { JsonValue } from '../../../model/json.js'
import { Dictionary } from '../columns/Dictionary.js'
import { ListDictionary } from '../columns/ListDictionary.js'
import { NumberColumn } from '../columns/NumberColumn.js'
import { RefColumn } from '../columns/RefColumn.js'

/** Bits of the `flags` column. */
export const ERRORED = 1
/** What the writer said of the cost's source, whether or not a cost is known. */
export const ESTIMATED = 2
export const REPORTED = 4
/** The trace has observations, and its totals are derived from them. */
export const OBSERVED = 8
/** Some score judges the trace. */
export const SCORED = 16
/** Some score of the trace is feedback of the end user. */
export const FEEDBACK = 32
/** The writer gave a total of tokens; else it is input + output. */
export const TOTAL_SAID = 64

/** The columns that are read in loops: a number each. */
export function numberColumns() {
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
    name: new NumberColumn(),
    environment: new NumberColumn(),
    release: new NumberColumn(),
    email: new NumberColumn(),
    models: new NumberColumn(),
    providers: new NumberColumn(),
    tools: new NumberColumn(),
    tags: new NumberColumn(),
  }
}

/** What only a reader of one trace wants: kept apart from the columns, as references to the writer's own values. */
export function payloadColumns() {
  return {
    input: new RefColumn<JsonValue>(),
    output: new RefColumn<JsonValue>(),
    metadata: new RefColumn<{ readonly [key: string]: JsonValue }>(),
    statusMessage: new RefColumn<string>(),
  }
}

/** The texts behind the numbers. */
export function dictionaries() {
  return {
    name: new Dictionary(),
    environment: new Dictionary(),
    release: new Dictionary(),
    email: new Dictionary(),
    models: new ListDictionary(),
    providers: new ListDictionary(),
    tools: new ListDictionary(),
    tags: new ListDictionary(),
  }
}
