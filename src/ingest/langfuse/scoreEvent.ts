import type { JsonValue } from '../../model/json.js'
import type { ScoreInput } from '../../model/score.js'
import { type LangfuseEvent, textOf } from './LangfuseEvent.js'

/** The score of a `score-create`, or what is wrong with it. It has no time of its own: its event's is. */
export function readScoreEvent({ id, at, body }: LangfuseEvent): ScoreInput | string {
  const name = textOf(body['name'])
  if (name === undefined) return 'the score has no name'
  const value = valueOf(body['value'], textOf(body['dataType']))
  if (value === undefined) return 'the score has no value that fits its data type'
  const traceId = textOf(body['traceId'])
  return {
    id: textOf(body['id']) ?? id,
    name,
    value,
    timestamp: at,
    source: 'api',
    comment: textOf(body['comment']),
    traceId,
    // A trace or a session, never both.
    sessionId: traceId === undefined ? textOf(body['sessionId']) : undefined,
    observationId: textOf(body['observationId']),
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
