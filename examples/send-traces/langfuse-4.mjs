// Langfuse JS 4: updateActiveTrace names the user on the span that is active.
// In your own program these two are "@langfuse/otel" and "@langfuse/tracing"; here they live beside version 5.
import { LangfuseSpanProcessor } from 'langfuse-otel-4'
import { startActiveObservation, startObservation, updateActiveTrace } from 'langfuse-tracing-4'
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { key, url } from './server.mjs'

const provider = new NodeTracerProvider({
  spanProcessors: [new LangfuseSpanProcessor({ baseUrl: url, publicKey: 'pk-lf-demo', secretKey: key })],
})
provider.register()

await startActiveObservation('answer', async () => {
  updateActiveTrace({ userId: 'ben@langfuse-4', sessionId: 'ben-1' })
  startObservation('chat', { model: 'gpt-4o' }, { asType: 'generation' })
    .update({ output: 'Here is your invoice.', usageDetails: { input: 900, output: 60 }, costDetails: { total: 0.5 } })
    .end()
})

await startActiveObservation('look up invoice', async () => {
  updateActiveTrace({ userId: 'ben@langfuse-4', sessionId: 'ben-2' })
  startObservation('find_invoice', { input: { number: 17 } }, { asType: 'tool' })
    .update({ level: 'ERROR', statusMessage: 'No such invoice.' })
    .end()
})
await provider.shutdown()
