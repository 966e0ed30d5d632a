import type { JsonValue } from '../model/json.js'
import type { ScoreInput } from '../model/score.js'
import { genAiEvents } from './conventions/genAi.js'
import type { OtlpEvent, OtlpSpan } from './decode/OtlpSpan.js'
import type { IngestLimits } from './limits.js'
import { parseQuoted } from './payload.js'

/** What the events of a span tell. */
interface ReadEvents {
  /** Message of the last exception. */
  readonly exception: string | undefined
  readonly prompt: JsonValue | undefined
  readonly completion: JsonValue | undefined
  readonly scores: readonly ScoreInput[]
}

const NONE: ReadEvents = { exception: undefined, prompt: undefined, completion: undefined, scores: [] }

/** Reads exceptions, prompts and completions, and evaluations, which are scores. */
export function readEvents(span: OtlpSpan, limits: IngestLimits): ReadEvents {
  if (span.events.length === 0) return NONE
  let { exception, prompt, completion } = NONE
  const scores: ScoreInput[] = []
  for (const event of span.events) {
    switch (event.name) {
      case 'exception': {
        const message = valueOf(event, 'exception.message')
        if (typeof message === 'string' && message !== '') exception = message.slice(0, limits.maxAttributeLength)
        break
      }
      case genAiEvents.evaluation: {
        const score = scoreOf(event, span, scores.length, limits)
        if (score) scores.push(score)
        break
      }
      case genAiEvents.prompt: prompt ??= payloadOf(event, genAiEvents.promptText, limits); break
      case genAiEvents.completion: completion = payloadOf(event, genAiEvents.completionText, limits) ?? completion; break
      default:
    }
  }
  return { exception, prompt, completion, scores }
}

function valueOf(event: OtlpEvent, key: string): JsonValue | undefined {
  return event.attributes.find((attribute) => attribute.key === key)?.value
}

function payloadOf(event: OtlpEvent, key: string, limits: IngestLimits): JsonValue | undefined {
  const value = valueOf(event, key)
  return value === undefined || value === '' || value === null ? undefined : parseQuoted(value, limits)
}

/** An evaluation has no id of its own: it is the nth of its span. */
function scoreOf(event: OtlpEvent, span: OtlpSpan, index: number, { maxAttributeLength }: IngestLimits): ScoreInput | null {
  const name = valueOf(event, genAiEvents.evaluationName)
  const value = valueOf(event, genAiEvents.evaluationValue) ?? valueOf(event, genAiEvents.evaluationLabel)
  const comment = valueOf(event, genAiEvents.evaluationComment)
  if (typeof name !== 'string' || name === '' || name.length > maxAttributeLength) return null
  if (typeof value !== 'number' && typeof value !== 'boolean' && (typeof value !== 'string' || value.length > maxAttributeLength)) return null
  return {
    id: `${span.traceId}-${span.spanId}-${name}-${index}`,
    name,
    value,
    timestamp: event.time ?? span.start,
    source: 'eval',
    comment: typeof comment === 'string' && comment !== '' ? comment.slice(0, maxAttributeLength) : undefined,
    traceId: span.traceId,
    observationId: span.spanId,
  }
}
