import type { Rejection } from '../../contract/adapter.js'
import { MAX_TIMESTAMP } from '../../model/check.js'
import { IngestError } from '../IngestError.js'
import type { IngestLimits } from '../limits.js'
import type { Attribute, OtlpContent, OtlpGroup, OtlpSpan } from './OtlpSpan.js'

const TRACE_ID = /^(?!0+$)[0-9a-f]{32}$/
const SPAN_ID = /^(?!0+$)[0-9a-f]{16}$/

/** A span as a wire gives it: nothing is checked yet. */
export interface RawSpan extends Pick<OtlpSpan, 'name' | 'failed' | 'statusMessage' | 'attributes' | 'events'> {
  readonly traceId: string
  readonly spanId: string
  readonly parentId: string
  /** Unix milliseconds; `NaN` where it is not said. */
  readonly start: number
  readonly end: number
}

/** Gathers the spans of a body, the same for every wire: counts them, takes those that can be placed, rejects the rest. */
export class SpanCollector implements OtlpContent {
  readonly groups: OtlpGroup[] = []
  readonly rejected: Rejection[] = []
  private spans: OtlpSpan[] = []
  private count = 0

  constructor(readonly limits: IngestLimits) {}

  /** Spans that follow belong to this scope of this resource; its name may be learnt after them. */
  group(resource: readonly Attribute[], scope: readonly Attribute[]): { scopeName: string } {
    this.spans = []
    const group = { resource, scope, scopeName: '', spans: this.spans }
    this.groups.push(group)
    return group
  }

  add(raw: RawSpan): void {
    const { maxSpans } = this.limits
    if (++this.count > maxSpans) throw new IngestError('too_large', `The body holds more than ${maxSpans} spans: send smaller batches.`)
    const traceId = raw.traceId.toLowerCase()
    const spanId = raw.spanId.toLowerCase()
    const parentId = raw.parentId.toLowerCase()
    const reason = !TRACE_ID.test(traceId) ? 'the trace id is not 16 bytes, or is nothing but zeros'
      : !SPAN_ID.test(spanId) ? 'the span id is not 8 bytes, or is nothing but zeros'
      : !(raw.start > 0 && raw.start <= MAX_TIMESTAMP) ? 'the start time is missing or out of range'
      : null
    if (reason !== null) {
      this.rejected.push({ id: SPAN_ID.test(spanId) ? spanId : '', reason })
      return
    }
    this.spans.push({
      ...raw,
      traceId,
      spanId,
      parentId: SPAN_ID.test(parentId) && parentId !== spanId ? parentId : null,
      end: raw.end >= raw.start && raw.end <= MAX_TIMESTAMP ? raw.end : null,
    })
  }
}
