import { SpanStatusCode, trace } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'

/** Two answers in one session: a model call each, and in the second a tool that fails. `user.id` stands on the root span. */
export async function sendChats(exporter, userId) {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'assistant', 'deployment.environment.name': 'demo' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  provider.register()
  const tracer = trace.getTracer('assistant')

  const within = (name, attributes, work) => tracer.startActiveSpan(name, { attributes }, (span) => {
    work(span)
    span.end()
  })
  const chat = () => within('chat gpt-4o', {
    'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': 'gpt-4o',
  }, (span) => span.setAttributes({ 'gen_ai.usage.input_tokens': 100_000, 'gen_ai.usage.output_tokens': 10_000 }))
  const tool = () => within('execute_tool track_parcel', { 'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'track_parcel' },
    (span) => span.setStatus({ code: SpanStatusCode.ERROR, message: 'The carrier does not answer.' }))

  const user = { 'user.id': userId, 'session.id': `${userId} 1` }
  within('answer', user, chat)
  within('answer', user, () => {
    tool()
    chat()
  })
  await provider.shutdown()
}
