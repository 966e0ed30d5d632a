import type { TotalledPart } from './totals.js'
import type { ObservationRecord, TracePiece } from './trace.js'

/**
 * Usage that outer spans tell and nothing below them knows better, as further parts of the trace's totals. Agents and
 * chains repeat the sum, or the last, of the model calls inside them: theirs counts only where those say none.
 */
export function outerParts(pieces: readonly TracePiece[], observations: readonly ObservationRecord[]): readonly TotalledPart[] {
  const outer = pieces.filter(({ at, said }) => at === null && said.outerUsage)
  if (outer.length === 0) return []
  const byId = new Map(observations.map((observation) => [observation.id, observation]))
  const counted = new Set<string>()
  const priced = new Set<string>()
  for (const { id, totalTokens, costUsd } of observations) {
    if (totalTokens !== null) markAbove(counted, id, byId)
    if (costUsd !== null) markAbove(priced, id, byId)
  }
  for (const { key, said: { outerUsage } } of outer) {
    if (knowsTokens(outerUsage)) markAbove(counted, key, byId)
    if (typeof outerUsage?.costUsd === 'number') markAbove(priced, key, byId)
  }
  return outer.flatMap(({ key, said: { outerUsage = {} } }) => {
    const observation = byId.get(key)
    if (!observation) return []
    const counts = !counted.has(key)
    // An estimate is of tokens, and goes with them.
    const prices = !priced.has(key) && (counts || outerUsage.costSource !== 'estimated')
    const { inputTokens = null, outputTokens = null } = counts ? outerUsage : {}
    return [{
      id: key,
      timestamp: observation.timestamp,
      model: counts ? (outerUsage.model ?? null) : null,
      provider: counts ? (outerUsage.provider ?? null) : null,
      toolName: null,
      inputTokens,
      outputTokens,
      totalTokens: !counts ? null
        : outerUsage.totalTokens ?? (inputTokens === null && outputTokens === null ? null : (inputTokens ?? 0) + (outputTokens ?? 0)),
      costUsd: prices ? (outerUsage.costUsd ?? null) : null,
      costSource: prices ? (outerUsage.costSource ?? 'reported') : null,
    }]
  })
}

function knowsTokens(usage: TracePiece['said']['outerUsage']): boolean {
  return [usage?.inputTokens, usage?.outputTokens, usage?.totalTokens].some((tokens) => typeof tokens === 'number')
}

/** Marks all that an observation lies in. What is marked has its own ancestors marked: it also ends a circle. */
function markAbove(marked: Set<string>, id: string, byId: ReadonlyMap<string, ObservationRecord>): void {
  for (let parent = byId.get(id)?.parentId; parent && !marked.has(parent); parent = byId.get(parent)?.parentId) marked.add(parent)
}
