/** How often a value was given. */
export interface ScoreShare {
  /** `null` = the values beyond the limit, together. */
  readonly value: string | boolean | null
  readonly count: number
  /** Of all scores, 0 … 1. */
  readonly share: number
  /** How many values it stands for: 1, or those folded. */
  readonly values: number
}

/**
 * Counts boolean or categorical values. Booleans come as true, false, both also at zero; categories by count, then by
 * name in code-unit order. What is beyond `most` is folded into one.
 */
export function scoreShares(values: readonly (string | boolean)[], most = 6): ScoreShare[] {
  if (values.length === 0) return []
  const counts = new Map<string | boolean, number>()
  const boolean = values.every((value) => typeof value === 'boolean')
  if (boolean) counts.set(true, 0).set(false, 0)
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const order = (a: string | boolean, b: string | boolean) => (String(a) < String(b) ? -1 : 1)
  const entries = boolean ? [...counts] : [...counts].sort(([a, m], [b, n]) => n - m || order(a, b))
  const shown = entries.length > most ? entries.slice(0, most - 1) : entries
  const shares: ScoreShare[] = shown.map(([value, count]) => ({ value, count, share: count / values.length, values: 1 }))
  const folded = entries.slice(shown.length)
  if (folded.length > 0) {
    const count = folded.reduce((sum, [, n]) => sum + n, 0)
    shares.push({ value: null, count, share: count / values.length, values: folded.length })
  }
  return shares
}
