import type { JsonValue } from '../../model/json.js'
import type { ScoreInput } from '../../model/score.js'
import type { IngestLimits } from '../limits.js'
import { type LangfuseEvent, textOf } from './LangfuseEvent.js'

/** The score of a `score-create`, or what is wrong with it. It has no time of its own: its event's is. */
export function readScoreEvent({ id, at, body }: LangfuseEvent, limits: IngestLimits): ScoreInput | string {
  const name = textOf(body['name'], limits)
  if (name === undefined) return 'the score has no name'
  const value = valueOf(body['value'], textOf(body['dataType'], limits))
  if (value === undefined) return 'the score has no value that fits its data type'
  const traceId = textOf(body['traceId'], limits)
  return {
    id: textOf(body['id'], limits) ?? id,
    name,
    value,
    timestamp: at,
    source: 'api',
    comment: textOf(body['comment'], limits),
    traceId,
    // A trace or a session, never both.
    sessionId: traceId === undefined ? textOf(body['sessionId'], limits) : undefined,
    observationId: textOf(body['observationId'], limits),
  }
}

function valueOf(value: JsonValue | undefined, dataType: string | undefined): ScoreInput['value'] | undefined {
  switch (dataType?.toUpperCase()) {
    case 'BOOLEAN': return value === 1 || value === true ? true : value === 0 || value === false ? false : undefined
    case 'NUMERIC': return typeof value === 'number' ? value : undefined
    case 'CATEGORICAL': return typeof value === 'string' ? value : undefined
    default: return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : undefined
  }
}
