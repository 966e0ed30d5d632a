import { EXTREME_IDS } from './extremeTraces.js'
import { sampleTrail } from './sampleTrail.js'

function byTraces(): readonly string[] {
  const counts = new Map<string, number>()
  for (const { userId } of sampleTrail().traces) if (userId !== null) counts.set(userId, (counts.get(userId) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([userId]) => userId)
}

const users = byTraces()

/** The user of the sample with the most traces. */
export const HEAVY_USER = users[0] ?? ''
/** A user of the sample in the middle. */
export const MIDDLING_USER = users[users.length >> 1] ?? ''
/** An id of 300 characters. */
export const LONG_ID = EXTREME_IDS[0] ?? ''
/** Markup as an id. */
export const MARKUP_ID = '<img src=x onerror=alert(1)>'
/** A right-to-left id. */
export const RTL_ID = 'محمد عبد الرحمن الهاشمي'
