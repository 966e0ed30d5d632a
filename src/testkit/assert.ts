import type { UserMetricId } from '../model/metrics.js'

/** Fails the running test with a sentence. */
export function fail(message: string): never {
  throw new Error(message)
}

export function check(holds: boolean, message: string): asserts holds {
  if (!holds) fail(message)
}

/** A value for a message: JSON, cut short. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 600 ? `${text.slice(0, 600)}… (${text.length} characters)` : text
}

/** Fields that hold sums of fractions or interpolations; everything else is compared exactly. */
const FRACTIONAL = new Set(['costUsd', 'sum', 'avg', 'median', 'p50', 'p95', 'durationP50', 'percentile'])

/** Where the metrics that an adapter may declare `approximate` sit in answers. */
const PLACES: { readonly [M in UserMetricId]?: string } = {
  costMedian: 'cost.median', costAvg: 'cost.avg', costSum: 'cost.sum',
  durationAvg: 'duration.avg', durationP50: 'duration.p50', durationP95: 'duration.p95',
}
const EXACT = 1e-9
const APPROXIMATE = 0.05

function toleranceAt(path: readonly string[], approximate: readonly UserMetricId[]): number {
  const place = path.slice(-2).join('.')
  if (approximate.some((metric) => PLACES[metric] === place || path.includes(metric))) return APPROXIMATE
  return FRACTIONAL.has(path.at(-1) ?? '') ? EXACT : 0
}

function entriesOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, inner]) => inner !== undefined))
}

/** What is different first, as a path and a phrase; `null` = nothing. Opaque fields (`key`, `nextCursor`) are only present or not. */
export function difference(
  actual: unknown, expected: unknown, approximate: readonly UserMetricId[] = [], path: readonly string[] = [],
): string | null {
  const at = path.join('.') || 'the answer'
  const last = path.at(-1)
  if (last === 'key' || last === 'nextCursor') {
    return (actual === null) === (expected === null) ? null : `${at} is ${show(actual)}, expected ${show(expected)}`
  }
  if (typeof actual === 'number' && typeof expected === 'number') {
    const tolerance = toleranceAt(path, approximate)
    const same = actual === expected || Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(actual), Math.abs(expected))
    return same ? null : `${at} is ${actual}, expected ${expected}`
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? null : `${at} is ${show(actual)}, expected ${show(expected)}`
  }
  if (Array.isArray(actual) !== Array.isArray(expected)) return `${at} is ${show(actual)}, expected ${show(expected)}`
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) {
    return `${at} has ${actual.length} entries, expected ${expected.length}: ${show(actual)} instead of ${show(expected)}`
  }
  const [mine, theirs] = [entriesOf(actual), entriesOf(expected)]
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    if (!mine.has(key)) return `${at} has no ${key}, expected ${show(theirs.get(key))}`
    if (!theirs.has(key)) return `${at} has a ${key} that the contract does not know: ${show(mine.get(key))}`
    const found = difference(mine.get(key), theirs.get(key), approximate, [...path, key])
    if (found) return found
  }
  return null
}

/** Waits for a rejection, and says what was wrong if there was none or the function threw at once. */
export async function rejection(ask: () => Promise<unknown>, what: string): Promise<unknown> {
  let asked: Promise<unknown>
  try {
    asked = ask()
  } catch (error) {
    return fail(`${what} threw at once instead of rejecting: ${String(error)}`)
  }
  try {
    const answer = await asked
    return fail(`${what} was answered with ${show(answer)} instead of a rejection`)
  } catch (error) {
    return error
  }
}

/** Checks that asking is refused with `AdapterError` `bad_request` whose message holds some texts. */
export async function refusesAsBadRequest(ask: () => Promise<unknown>, what: string, ...mentions: readonly string[]): Promise<void> {
  const error = await rejection(ask, what)
  check(error instanceof Error && error.name === 'AdapterError', `${what} rejected with ${String(error)}, expected an AdapterError`)
  check('code' in error && error.code === 'bad_request', `${what} rejected with code ${show('code' in error ? error.code : null)}, expected "bad_request"`)
  for (const mention of mentions) {
    check(error.message.includes(mention), `${what}: the message does not name ${show(mention)}: ${error.message}`)
  }
}
