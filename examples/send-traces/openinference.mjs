// OpenInference: the context names the user; protobuf through OpenTelemetry's exporter.
import { setSession, setUser, traceAgent, withSpan } from '@arizeai/openinference-core'
import { context } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { key, url } from './server.mjs'

const exporter = new OTLPTraceExporter({ url: `${url}/v1/traces`, headers: { authorization: `Bearer ${key}` } })
const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] })
provider.register()

const chat = withSpan(async () => 'Paris has the better fares.', {
  name: 'chat',
  kind: 'LLM',
  attributes: { 'llm.model_name': 'gpt-4o', 'llm.provider': 'openai', 'llm.token_count.prompt': 80_000, 'llm.token_count.completion': 5_000 },
})
const plan = traceAgent(async () => chat('Paris or Rome?'), { name: 'travel agent' })

const eve = setSession(setUser(context.active(), { userId: 'eve@openinference' }), { sessionId: 'eve-1' })
await context.with(eve, () => plan('Paris or Rome?'))
await provider.shutdown()
