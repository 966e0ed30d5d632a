// Langfuse JS 3: the trace names the user; everything goes in batches of its own, without OpenTelemetry.
import { Langfuse } from 'langfuse'
import { key, url } from './server.mjs'

const langfuse = new Langfuse({ baseUrl: url, publicKey: 'pk-lf-demo', secretKey: key })

const trace = langfuse.trace({ name: 'answer', userId: 'cleo@langfuse-3', sessionId: 'cleo-1', input: 'Is it in stock?' })
trace.generation({ name: 'chat', model: 'gpt-4o', input: [{ role: 'user', content: 'Is it in stock?' }] })
  .end({ output: 'Three are left.', usage: { input: 700, output: 40, totalCost: 0.125 } })
trace.update({ output: 'Three are left.' })
trace.score({ name: 'user-feedback', value: 1 })

await langfuse.shutdownAsync()
