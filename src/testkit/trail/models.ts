/**
 * Public list prices in US dollars per million tokens, standard tier, of 2026.
 * Sources: excerpts of developers.openai.com/api/docs/pricing (GPT-4.1 family, GPT-5 mini, text-embedding-3-small) and
 * platform.claude.com/docs/en/about-claude/pricing (Claude Sonnet 4.6, Haiku 4.5); Gemini 2.5 Flash and Mistral Medium 3
 * were not checked against their vendors' pages. Made-up traffic needs believable prices, not today's: do not price real
 * usage with this table.
 */
export interface TrailModel {
  readonly model: string
  readonly provider: string
  /** `null` = self-hosted: nobody bills per token. */
  readonly price: { readonly input: number; readonly output: number; readonly cacheRead: number | null } | null
  /** The source reports the cost, or ours is computed from the price list. */
  readonly costSource: 'reported' | 'estimated'
  /** Median milliseconds to the first token, and tokens per second after it. */
  readonly firstTokenMs: number
  readonly tokensPerSecond: number
  /** Share of the answer's length that it thinks before, hidden. */
  readonly reasoning: number
  /** How often it answers. */
  readonly weight: number
}

export const CHAT_MODELS: readonly TrailModel[] = [
  { model: 'claude-sonnet-4-6', provider: 'anthropic', price: { input: 3, output: 15, cacheRead: 0.3 }, costSource: 'reported', firstTokenMs: 900, tokensPerSecond: 72, reasoning: 0, weight: 26 },
  { model: 'gpt-4.1', provider: 'openai', price: { input: 2, output: 8, cacheRead: 0.5 }, costSource: 'reported', firstTokenMs: 620, tokensPerSecond: 95, reasoning: 0, weight: 24 },
  { model: 'gpt-4.1-mini', provider: 'openai', price: { input: 0.4, output: 1.6, cacheRead: 0.1 }, costSource: 'reported', firstTokenMs: 430, tokensPerSecond: 120, reasoning: 0, weight: 18 },
  { model: 'gpt-5-mini', provider: 'openai', price: { input: 0.25, output: 2, cacheRead: 0.025 }, costSource: 'reported', firstTokenMs: 2100, tokensPerSecond: 110, reasoning: 1.6, weight: 10 },
  { model: 'claude-haiku-4-5', provider: 'anthropic', price: { input: 1, output: 5, cacheRead: 0.1 }, costSource: 'reported', firstTokenMs: 520, tokensPerSecond: 140, reasoning: 0, weight: 9 },
  { model: 'gemini-2.5-flash', provider: 'google', price: { input: 0.3, output: 2.5, cacheRead: null }, costSource: 'estimated', firstTokenMs: 700, tokensPerSecond: 180, reasoning: 0.8, weight: 6 },
  { model: 'mistral-medium-3', provider: 'mistral', price: { input: 0.4, output: 2, cacheRead: null }, costSource: 'estimated', firstTokenMs: 560, tokensPerSecond: 85, reasoning: 0, weight: 4 },
  { model: 'qwen3-32b', provider: 'self-hosted', price: null, costSource: 'reported', firstTokenMs: 380, tokensPerSecond: 48, reasoning: 0.5, weight: 3 },
]

export const EMBEDDING_MODEL: TrailModel = {
  model: 'text-embedding-3-small', provider: 'openai', price: { input: 0.02, output: 0, cacheRead: null }, costSource: 'reported',
  firstTokenMs: 0, tokensPerSecond: 40_000, reasoning: 0, weight: 0,
}

/** US dollars for one call, to the nano-dollar that list prices resolve; `null` without a price. */
export function priceOf(model: TrailModel, inputTokens: number, cacheReadTokens: number, outputTokens: number): number | null {
  if (!model.price) return null
  const { input, output, cacheRead } = model.price
  const perMillion = (inputTokens - cacheReadTokens) * input + cacheReadTokens * (cacheRead ?? input) + outputTokens * output
  return Math.round(perMillion * 1000) / 1e9
}
