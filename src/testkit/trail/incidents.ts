import type { Random } from '../random.js'
import { CHAT_MODELS } from './models.js'
import { TOOLS } from './tools.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A time in which a provider or a tool fails much more often. */
export interface Incident {
  readonly from: number
  readonly to: number
  /** Name of a provider or of a tool. */
  readonly of: string
  readonly failureRate: number
}

/** Errors come in bursts: about one bad stretch a week, of an hour to half a day. */
export function newIncidents(random: Random, from: number, to: number): readonly Incident[] {
  const incidents: Incident[] = []
  const culprits = [...new Set(CHAT_MODELS.slice(0, 5).map((model) => model.provider)), 'lookup_shipment', ...Object.keys(TOOLS).slice(0, 6)]
  for (let at = from + random.next() * 5 * DAY; at < to; at += random.around(6, 0.5) * DAY) {
    const start = Math.floor(at / DAY) * DAY + random.int(7, 16) * HOUR
    incidents.push({ from: start, to: start + Math.round(random.around(3, 0.6) * HOUR), of: random.pick(culprits), failureRate: 0.35 + random.next() * 0.45 })
  }
  return incidents
}

const PROVIDER_ERRORS: Readonly<Record<string, readonly string[]>> = {
  openai: [
    'RateLimitError: 429 Rate limit reached for requests per min (RPM): Limit 500, Used 500, Requested 1. Please try again in 120ms.',
    'InternalServerError: 500 The server had an error while processing your request.',
    'BadRequestError: 400 context_length_exceeded: the messages resulted in 1053122 tokens, the maximum is 1047576.',
    'APIConnectionError: Connection error. (ETIMEDOUT)',
  ],
  anthropic: [
    'APIStatusError: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    'RateLimitError: 429 This request would exceed the rate limit of 80,000 output tokens per minute.',
    'InvalidRequestError: 400 prompt is too long: 204311 tokens > 200000 maximum',
  ],
  google: ['503 UNAVAILABLE: The model is overloaded. Please try again later.', '429 RESOURCE_EXHAUSTED: Quota exceeded for quota metric generate_content_requests.'],
  mistral: ['HTTP 503: upstream connect error or disconnect/reset before headers'],
  'self-hosted': ['CUDA out of memory. Tried to allocate 2.31 GiB (GPU 1; 79.15 GiB total capacity)', 'vLLM worker died unexpectedly, exit code -9'],
}

/** What a provider says when it fails. */
export function providerError(random: Random, provider: string): string {
  return random.pick(PROVIDER_ERRORS[provider] ?? ['The provider closed the connection'])
}

/** How likely something fails at an instant, given how often it fails in quiet times. */
export function failureRate(incidents: readonly Incident[], of: string, at: number, usually: number): number {
  const incident = incidents.find((known) => known.of === of && known.from <= at && at < known.to)
  return incident?.failureRate ?? usually
}
