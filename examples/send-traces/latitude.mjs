// Latitude's telemetry: capture names the user, with an e-mail address, on every span inside.
import { key } from './server.mjs'
import { capture, Latitude } from '@latitude-data/telemetry'
import { SpanStatusCode, trace } from '@opentelemetry/api'

// With { instrumentations: { openai: OpenAI } } the calls of that client make these spans by themselves.
const latitude = new Latitude({ apiKey: key, project: 'demo' })
const tracer = trace.getTracer('demo')

async function chat(fails) {
  await tracer.startActiveSpan('chat gpt-4o', async (span) => {
    span.setAttributes({ 'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': 'gpt-4o' })
    if (fails) span.setStatus({ code: SpanStatusCode.ERROR, message: 'Rate limit reached.' })
    else span.setAttributes({ 'gen_ai.usage.input_tokens': 100_000, 'gen_ai.usage.output_tokens': 10_000 })
    span.end()
  })
}

const dan = { userId: 'dan@latitude', userEmail: 'dan@example.com', sessionId: 'dan-1' }
await capture('support-chat', () => chat(false), dan)
await capture('support-chat', () => chat(true), dan)
await latitude.shutdown()
