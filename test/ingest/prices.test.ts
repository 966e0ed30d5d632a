import { expect, it } from 'vitest'
import { loadPrices } from '../../src/ingest/prices.js'

const NOW = Date.UTC(2026, 2, 2)
const call = (model: string, provider?: string, usage = { inputTokens: 1000, outputTokens: 100 }) => ({ model, provider, timestamp: NOW, usage })

it('prices a call by model and tokens', async () => {
  const price = await loadPrices()
  expect(price(call('gpt-4o', 'openai'))).toBeCloseTo(0.0035, 10)
  expect(price(call('claude-sonnet-4-20250514', 'anthropic'))).toBeCloseTo(0.0045, 10)
  expect(price(call('claude-sonnet-4-5'))).toBeCloseTo(0.0045, 10)
  expect(price(call('gemini-2.5-pro', 'gcp.gemini'))).toBeCloseTo(0.00225, 10)
  expect(price(call('gemini-2.5-flash'))).toBeCloseTo(0.00055, 10)
})

it('prices what was read from a cache as such, and more than all of it as all of it', async () => {
  const price = await loadPrices()
  const cached = { inputTokens: 3000, outputTokens: 200, cacheReadTokens: 2048 }
  expect(price({ model: 'gpt-4o', provider: 'openai', timestamp: NOW, usage: cached })).toBeCloseTo(0.00694, 10)
  const toomuch = { inputTokens: 1000, outputTokens: 100, cacheReadTokens: 5000 }
  expect(price({ model: 'gpt-4o', provider: 'openai', timestamp: NOW, usage: toomuch })).toBeCloseTo(0.00225, 10)
})

it('charges more for a long context where the maker does', async () => {
  const price = await loadPrices()
  const short = price({ model: 'gemini-2.5-pro', provider: 'google', timestamp: NOW, usage: { inputTokens: 100_000, outputTokens: 0 } })
  const long = price({ model: 'gemini-2.5-pro', provider: 'google', timestamp: NOW, usage: { inputTokens: 400_000, outputTokens: 0 } })
  expect(short).toBeGreaterThan(0)
  expect(long).toBeGreaterThan((short ?? 0) * 4)
})

it('finds a model whose provider is named otherwise, not at all, or in the name of the model', async () => {
  const price = await loadPrices()
  expect(price(call('gpt-4o', 'a gateway of our own'))).toBeCloseTo(0.0035, 10)
  expect(price(call('openai/gpt-4o', 'openrouter'))).toBeGreaterThan(0)
  expect(price(call('openai/gpt-4o'))).toBeCloseTo(0.0035, 10)
  expect(price(call('text-embedding-3-small', undefined, { inputTokens: 1_000_000, outputTokens: 0 }))).toBeCloseTo(0.02, 10)
  expect(price(call('us.anthropic.claude-sonnet-4-20250514-v1:0', 'aws.bedrock'))).toBeGreaterThan(0)
  expect(price(call('grok-4', 'x_ai'))).toBeGreaterThan(0)
})

it('knows no price of a model that it does not know, however long its name', async () => {
  const price = await loadPrices()
  expect(price(call('our-own-model', 'openai'))).toBeUndefined()
  expect(price(call('x'.repeat(1_000_000)))).toBeUndefined()
  expect(price(call('__proto__', '__proto__'))).toBeUndefined()
  expect(price(call('constructor', 'constructor'))).toBeUndefined()
})

it('stops looking up after hundreds of unknown names', async () => {
  const price = await loadPrices()
  for (let i = 0; i < 500; i++) price(call(`made-up-${i}`))
  const start = performance.now()
  for (let i = 500; i < 50_000; i++) expect(price(call(`made-up-${i}`))).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(5000)
})
