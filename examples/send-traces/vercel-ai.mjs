// The Vercel AI SDK 6: metadata of experimental_telemetry names the user. The model is a mock: nothing is asked of anybody.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { generateText } from 'ai'
import { MockLanguageModelV3 } from 'ai/test'
import { key, url } from './server.mjs'

const exporter = new OTLPTraceExporter({ url: `${url}/v1/traces`, headers: { authorization: `Bearer ${key}` } })
const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] })
provider.register()

const model = new MockLanguageModelV3({
  provider: 'openai.chat',
  modelId: 'gpt-4o',
  doGenerate: {
    content: [{ type: 'text', text: 'Try the night train.' }],
    finishReason: { unified: 'stop', raw: 'stop' },
    usage: { inputTokens: { total: 60_000 }, outputTokens: { total: 3_000 } },
    warnings: [],
  },
})

await generateText({
  model,
  prompt: 'How do I get to Vienna?',
  experimental_telemetry: { isEnabled: true, functionId: 'trip', metadata: { userId: 'finn@vercel-ai', sessionId: 'finn-1' } },
})
await provider.shutdown()
