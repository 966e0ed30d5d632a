// Where the programs send to: the address given, else the example's server ("npm start").
export const url = process.argv[2] ?? 'http://127.0.0.1:4310/api/trail'
export const key = process.env.INGEST_KEY || 'demo-key'
// Latitude's SDK takes its address from here alone, and reads it as it is loaded.
process.env.LATITUDE_TELEMETRY_URL = url

// SDKs keep failures to themselves: a program must not fail for its telemetry. Here somebody wants to know.
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
const answer = await fetch(`${url}/v1/traces`, { method: 'POST', headers, body: '{}' }).catch(() => null)
if (!answer?.ok) {
  const why = answer ? `answers ${answer.status}: is INGEST_KEY right?` : 'does not answer: start the example first, with "npm start".'
  console.error(`${url} ${why}`)
  process.exit(1)
}
process.once('exit', () => console.log(`Sent to ${url}`))
