// Plain OpenTelemetry with the GenAI conventions, as gzipped protobuf.
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { sendChats } from './genAi.mjs'
import { key, url } from './server.mjs'

const exporter = new OTLPTraceExporter({
  url: `${url}/v1/traces`,
  headers: { authorization: `Bearer ${key}` },
  compression: 'gzip',
})
await sendChats(exporter, 'hana@protobuf')
