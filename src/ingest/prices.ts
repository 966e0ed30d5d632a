import type * as genaiPrices from '@pydantic/genai-prices'
import type { PriceOptions } from '@pydantic/genai-prices'
import type { Usage } from './usage.js'

/** What a call costs in US dollars, by the price list; `undefined` where it does not know the model. */
export type Price = (call: PricedCall) => number | undefined

/** A call as far as its price depends on it. */
export interface PricedCall {
  readonly model: string
  readonly provider: string | undefined
  /** Unix milliseconds: prices change. */
  readonly timestamp: number
  readonly usage: Usage
}

type List = Pick<typeof genaiPrices, 'calcPrice'>
type Rates = { readonly input: number; readonly cacheRead: number; readonly cacheWrite: number; readonly output: number }
/** `rates` where the price is the same at all times and in all amounts, else what to ask with: a provider of this model alone, for the list searches all its models each time. */
type Known = { readonly rates: Rates } | { readonly model: string; readonly of: PriceOptions }

/** A name longer than this is no model's. */
const LONGEST = 200
/** Names looked up for one body: a body of made-up names would take minutes. */
const MOST_LOOKUPS = 500
const MOST_KEPT = 5000

/** Names of providers in the conventions that the list spells otherwise, or knows by the models' maker. */
const PROVIDERS: Readonly<Record<string, string>> = {
  x_ai: 'x-ai', xai: 'x-ai', 'gcp.gen_ai': 'google', vertexai: 'google', 'google.vertex': 'google', gemini: 'google', mistral_ai: 'mistral', mistralai: 'mistral',
  bedrock: 'aws', 'amazon-bedrock': 'aws', amazon: 'aws', aws_bedrock: 'aws', 'azure-openai': 'azure', 'az.ai.openai': 'azure', togetherai: 'together',
}

const known = new Map<string, Known | null>()
let loading: Promise<List> | null = null

/** Loads the price list (466 kB, once) and gives the way to ask it, for one body. */
export async function loadPrices(): Promise<Price> {
  loading ??= import('@pydantic/genai-prices')
  const list = await loading
  let lookups = 0
  return ({ model, provider, timestamp, usage }) => {
    if (model.length > LONGEST || (provider?.length ?? 0) > LONGEST) return undefined
    const key = `${provider ?? ''}\n${model}`
    let found = known.get(key)
    if (found === undefined) {
      if (++lookups > MOST_LOOKUPS) return undefined
      if (known.size >= MOST_KEPT) known.clear()
      found = look(list, model, provider)
      known.set(key, found)
    }
    if (!found) return undefined
    const parts = partsOf(usage)
    if (!('rates' in found)) return ask(list, found.model, { ...found.of, timestamp: new Date(timestamp) }, toList(parts))?.total_price
    const { rates } = found
    return parts.fresh * rates.input + parts.read * rates.cacheRead + parts.written * rates.cacheWrite + parts.output * rates.output
  }
}

/** Parts that lie side by side. */
interface Parts {
  readonly fresh: number
  readonly read: number
  readonly written: number
  readonly output: number
}

function partsOf({ inputTokens = 0, outputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0 }: Usage): Parts {
  const read = Math.min(cacheReadTokens, inputTokens)
  const written = Math.min(cacheWriteTokens, inputTokens - read)
  return { fresh: inputTokens - read - written, read, written, output: outputTokens }
}

function toList({ fresh, read, written, output }: Parts) {
  return { input_tokens: fresh + read + written, cache_read_tokens: read, cache_write_tokens: written, output_tokens: output }
}

/** Who sells the model, as the sender names it, as the list does, or as the model's own name says. */
function look(list: List, model: string, provider: string | undefined): Known | null {
  const [maker, ...rest] = model.split('/')
  const candidates: readonly (readonly [model: string, provider: string | undefined])[] = [
    ...(provider === undefined ? [] : [[model, PROVIDERS[provider.toLowerCase()] ?? provider] as const]),
    [model, undefined],
    ...(maker !== undefined && rest.length > 0
      ? [[rest.join('/'), PROVIDERS[maker.toLowerCase()] ?? maker] as const, [rest.join('/'), undefined] as const] : []),
    // Names that the list finds under their provider alone.
    ...(/^text-embedding-(3|ada)/.test(model) ? [[model, 'openai'] as const] : []),
    ...(/^([a-z]{2,6}\.)?(amazon|anthropic|cohere|meta|mistral|ai21)\./.test(model) ? [[model, 'aws'] as const] : []),
  ]
  for (const [name, id] of candidates) {
    const found = ask(list, name, id === undefined ? {} : { providerId: id }, { input_tokens: 1, output_tokens: 1 })
    if (found) return knownOf(list, name, found)
  }
  return null
}

type Found = NonNullable<ReturnType<List['calcPrice']>>

function knownOf(list: List, name: string, { model, provider }: Found): Known {
  const alone = { model: name, of: { provider: { ...provider, models: [model] } } }
  // A list of prices depends on the time, an object among them on the amount.
  if (Array.isArray(model.prices) || Object.values(model.prices).some((price) => typeof price === 'object')) return alone
  const rate = (parts: Partial<Parts>) => ask(list, alone.model, alone.of, toList({ fresh: 0, read: 0, written: 0, output: 0, ...parts }))?.total_price
  const MANY = 1_000_000
  const [input, cacheRead, cacheWrite, output] = [rate({ fresh: MANY }), rate({ read: MANY }), rate({ written: MANY }), rate({ output: MANY })]
  if (input === undefined || cacheRead === undefined || cacheWrite === undefined || output === undefined) return alone
  return { rates: { input: input / MANY, cacheRead: cacheRead / MANY, cacheWrite: cacheWrite / MANY, output: output / MANY } }
}

/** `null` too where the list throws, as it does on usage that it does not expect. */
function ask(list: List, model: string, options: PriceOptions, usage: Readonly<Record<string, number>>): Found | null {
  try {
    const found = list.calcPrice(usage, model, options)
    return found && found.total_price >= 0 && found.total_price < Infinity ? found : null
  } catch {
    return null
  }
}
