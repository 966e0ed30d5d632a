import type { Rejection } from '../../contract/adapter.js'
import { MAX_TIMESTAMP } from '../../model/check.js'
import { IngestError } from '../IngestError.js'
import type { IngestLimits } from '../limits.js'
import type { OtlpScope, OtlpSpan, OtlpVisitor } from './OtlpSpan.js'

const TRACE_ID = /^[0-9a-f]{32}$/
const SPAN_ID = /^[0-9a-f]{16}$/
const NO_TRACE = '0'.repeat(32)
const NO_SPAN = '0'.repeat(16)

/** A span as a wire gives it: nothing is checked yet. */
export interface RawSpan extends Pick<OtlpSpan, 'name' | 'failed' | 'statusMessage' | 'attributes' | 'events'> {
  readonly traceId: string
  readonly spanId: string
  readonly parentId: string
  /** Unix milliseconds; `NaN` where it is not said. */
  readonly start: number
  readonly end: number
}

/** Counts the spans of a body, the same for every wire: passes on those that can be placed, and rejects the rest. */
export class SpanSieve {
  readonly rejected: Rejection[] = []
  private count = 0

  constructor(readonly limits: IngestLimits, private readonly visit: OtlpVisitor) {}

  reject(spanId: string, reason: string): void {
    this.rejected.push({ id: isSpanId(spanId) ? spanId : '', reason })
  }

  add(raw: RawSpan, scope: OtlpScope): void {
    const { maxSpans } = this.limits
    if (++this.count > maxSpans) throw new IngestError('too_large', `The body holds more than ${maxSpans} spans: send smaller batches.`)
    const traceId = raw.traceId.toLowerCase()
    const spanId = raw.spanId.toLowerCase()
    const parentId = raw.parentId.toLowerCase()
    const { start, end } = raw
    if (!TRACE_ID.test(traceId) || traceId === NO_TRACE) this.reject(spanId, 'the trace id is not 16 bytes, or is nothing but zeros')
    else if (!isSpanId(spanId)) this.reject(spanId, 'the span id is not 8 bytes, or is nothing but zeros')
    else if (!(start > 0 && start <= MAX_TIMESTAMP)) this.reject(spanId, 'the start time is missing or out of range')
    else this.visit({
      traceId,
      spanId,
      parentId: parentId !== '' && parentId !== spanId && isSpanId(parentId) ? parentId : null,
      name: raw.name,
      start,
      end: end >= start && end <= MAX_TIMESTAMP ? end : null,
      failed: raw.failed,
      statusMessage: raw.statusMessage,
      attributes: raw.attributes,
      events: raw.events,
    }, scope)
  }
}

function isSpanId(id: string): boolean {
  return SPAN_ID.test(id) && id !== NO_SPAN
}
