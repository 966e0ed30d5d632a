/** An OTLP/JSON body of one trace: a root and one model call below it. */
export function otlpBody(traceId: string, userId: string | null, attributes: Readonly<Record<string, unknown>> = {}) {
  const value = (of: unknown) => (typeof of === 'object' && of !== null ? of : typeof of === 'number' ? { doubleValue: of } : { stringValue: String(of) })
  const list = (fields: Readonly<Record<string, unknown>>) => Object.entries(fields).map(([key, of]) => ({ key, value: value(of) }))
  const times = { startTimeUnixNano: '1790000000000000000', endTimeUnixNano: '1790000001500000000' }
  return {
    resourceSpans: [{
      resource: { attributes: list({ 'deployment.environment.name': 'production' }) },
      scopeSpans: [{
        scope: { name: 'test' },
        spans: [
          { traceId, spanId: `${traceId.slice(0, 14)}01`, name: 'answer', kind: 1, ...times, attributes: list({ ...(userId !== null && { 'user.id': userId }), ...attributes }), status: {} },
          {
            traceId, spanId: `${traceId.slice(0, 14)}02`, parentSpanId: `${traceId.slice(0, 14)}01`, name: 'chat', kind: 3, ...times,
            attributes: list({ 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'gpt-4o', 'gen_ai.usage.input_tokens': { intValue: 12 }, 'gen_ai.usage.output_tokens': { intValue: '30' } }),
            status: {},
          },
        ],
      }],
    }],
  }
}

/** A trace id of 32 hexadecimal digits. */
export const traceIdOf = (n: number) => n.toString(16).padStart(8, '0').repeat(4)
