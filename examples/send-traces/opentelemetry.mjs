// Plain OpenTelemetry with the GenAI conventions, as JSON.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { sendChats } from './genAi.mjs'
import { key, url } from './server.mjs'

const exporter = new OTLPTraceExporter({ url: `${url}/v1/traces`, headers: { authorization: `Bearer ${key}` } })
await sendChats(exporter, 'gil@opentelemetry')
