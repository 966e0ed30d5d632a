// Langfuse JS 5: propagateAttributes names the user on every span inside.
import { LangfuseSpanProcessor } from '@langfuse/otel'
import { propagateAttributes, startActiveObservation, startObservation } from '@langfuse/tracing'
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { key, url } from './server.mjs'

const provider = new NodeTracerProvider({
  spanProcessors: [new LangfuseSpanProcessor({ baseUrl: url, publicKey: 'pk-lf-demo', secretKey: key })],
})
provider.register()

async function answer(question) {
  await startActiveObservation('answer', async (span) => {
    span.update({ input: question })
    const call = startObservation('chat', { model: 'gpt-4o', input: [{ role: 'user', content: question }] }, { asType: 'generation' })
    const text = 'It arrives on Friday.'
    call.update({ output: text, usageDetails: { input: 1200, output: 80 }, costDetails: { total: 0.25 } }).end()
    span.update({ output: text })
  })
}

await propagateAttributes({ userId: 'ada@langfuse', sessionId: 'ada-1', tags: ['demo'] }, async () => {
  await answer('Where is my parcel?')
  await answer('Can it come earlier?')
})
await provider.shutdown()
