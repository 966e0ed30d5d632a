import type { JsonValue } from '../model/json.js'
import { isObject } from './payload.js'

/** Tokens of one call. `inputTokens` holds those read from and written to a cache, `outputTokens` those of reasoning. */
export interface Usage {
  readonly inputTokens?: number
  readonly outputTokens?: number
  readonly totalTokens?: number
  readonly cacheReadTokens?: number
  readonly cacheWriteTokens?: number
  readonly reasoningTokens?: number
}

type Entries = { readonly [key: string]: JsonValue }

/** A count of tokens: a whole number ≥ 0, also as digits. Others say nothing. */
export function readCount(value: JsonValue | undefined): number | undefined {
  const count = readAmount(value)
  return count === undefined || count > Number.MAX_SAFE_INTEGER ? undefined : Math.round(count)
}

/** An amount: a finite number ≥ 0, also as a text. Others say nothing. */
export function readAmount(value: JsonValue | undefined): number | undefined {
  const amount = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN
  return amount >= 0 && amount < Infinity ? amount : undefined
}

/**
 * Langfuse's usage, a map that any program fills as it likes. Two shapes are told apart: parts that lie side by side
 * and add up (`input`, `input_cached_tokens`, `output`, `output_reasoning_tokens`, …), and OpenAI's, where `*_details`
 * objects and cached tokens are parts of the counts beside them.
 */
export function readUsageDetails(details: Entries): Usage | undefined {
  const usage = isOpenAi(details) ? readOpenAi(details) : readParts(details)
  return Object.values(usage).some((count) => count !== undefined) ? usage : undefined
}

function isOpenAi(details: Entries): boolean {
  return 'prompt_tokens' in details || 'completion_tokens' in details ||
    Object.entries(details).some(([key, value]) => key.endsWith('_details') && isObject(value))
}

function readOpenAi(details: Entries): Usage {
  const inputDetails = firstObject(details['prompt_tokens_details'], details['input_tokens_details'])
  const outputDetails = firstObject(details['completion_tokens_details'], details['output_tokens_details'])
  return {
    inputTokens: readCount(details['prompt_tokens']) ?? readCount(details['input_tokens']),
    outputTokens: readCount(details['completion_tokens']) ?? readCount(details['output_tokens']),
    totalTokens: readCount(details['total_tokens']) ?? readCount(details['total']),
    cacheReadTokens: readCount(inputDetails['cached_tokens']),
    reasoningTokens: readCount(outputDetails['reasoning_tokens']),
  }
}

function readParts(details: Entries): Usage {
  const sums = { input: undefined, output: undefined, read: undefined, written: undefined, reasoning: undefined }
  const found: { [K in keyof typeof sums]: number | undefined } = sums
  const add = (to: keyof typeof sums, count: number) => { found[to] = (found[to] ?? 0) + count }
  for (const [name, value] of Object.entries(details)) {
    const count = readCount(value)
    const key = name.toLowerCase()
    // `inputCost` and its like stood in the usage of old
    if (count === undefined || /^total|cost/.test(key)) continue
    if (/input|prompt/.test(key)) {
      add('input', count)
      if (/creat|writ/.test(key)) add('written', count)
      else if (/cache/.test(key)) add('read', count)
    } else if (/output|completion/.test(key)) {
      add('output', count)
      if (/reasoning/.test(key)) add('reasoning', count)
    }
  }
  return {
    inputTokens: found.input,
    outputTokens: found.output,
    totalTokens: readCount(details['total']) ?? readCount(details['total_tokens']) ?? readCount(details['totalTokens']),
    cacheReadTokens: found.read,
    cacheWriteTokens: found.written,
    reasoningTokens: found.reasoning,
  }
}

/** Langfuse's cost, a map again: `total`, else the sum of its parts. US dollars. */
export function readCostDetails(details: Entries): number | undefined {
  const total = readAmount(details['total'])
  if (total !== undefined) return total
  const parts = Object.values(details).map(readAmount).filter((part) => part !== undefined)
  return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : undefined
}

/**
 * Makes parts parts. Anthropic counts cached tokens beside the others and some instrumentations pass that on: where it
 * is known of them, or where the parts exceed the whole, the whole is the sum, and a total that ignores them is dropped.
 */
export function includeCache(usage: Usage, beside: boolean): Usage {
  const { inputTokens, cacheReadTokens = 0, cacheWriteTokens = 0 } = usage
  const cached = cacheReadTokens + cacheWriteTokens
  if (inputTokens === undefined || cached === 0 || !(beside || cached > inputTokens)) return usage
  const { totalTokens: _total, ...rest } = usage
  return { ...rest, inputTokens: inputTokens + cached }
}

function firstObject(...values: readonly (JsonValue | undefined)[]): Entries {
  return values.find(isObject) ?? {}
}
