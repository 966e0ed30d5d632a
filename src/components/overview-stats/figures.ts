import type { Overview } from '../../contract/questions.js'

/** The figures of the strip, in its order. */
export const OVERVIEW_STATS = [
  'users', 'newUsers', 'identifiedShare', 'tracesPerUser', 'sessions', 'errorRate', 'totalTokens', 'costUsd',
] as const

/** Name of one figure about all matching users. */
export type OverviewStat = (typeof OVERVIEW_STATS)[number]

/** How a figure reads, and which change of it is bad news. */
export interface StatKind {
  readonly unit: 'count' | 'share' | 'average' | 'tokens' | 'usd'
  readonly worse: 'more' | 'less' | null
}

/** A kind per figure. */
export const STAT_KINDS: { readonly [S in OverviewStat]: StatKind } = {
  users: { unit: 'count', worse: null },
  newUsers: { unit: 'count', worse: null },
  identifiedShare: { unit: 'share', worse: 'less' },
  tracesPerUser: { unit: 'average', worse: null },
  sessions: { unit: 'count', worse: null },
  errorRate: { unit: 'share', worse: 'more' },
  totalTokens: { unit: 'tokens', worse: null },
  costUsd: { unit: 'usd', worse: null },
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** A figure of an overview; `null` = unknown, as a rate of nothing is. */
export function readStat(stat: OverviewStat, overview: Overview): number | null {
  switch (stat) {
    case 'users': return overview.users
    case 'newUsers': return overview.newUsers
    case 'identifiedShare': return ratio(overview.coverage.identifiedTraces, overview.coverage.traces)
    case 'tracesPerUser': return ratio(overview.traces, overview.users)
    case 'sessions': return overview.sessions
    case 'errorRate': return ratio(overview.erroredSessions, overview.sessions)
    case 'totalTokens': return overview.totalTokens
    case 'costUsd': return overview.costUsd
    default: return stat satisfies never
  }
}

/**
 * The change of a figure: shares and averages by their difference (`points` of 1), all else relative to the value
 * before. `null` = cannot be said: a value is unknown, or there was nothing before to compare with.
 */
export type Delta =
  | { readonly kind: 'points' | 'difference' | 'relative'; readonly size: number; readonly direction: 'up' | 'down' | 'same'; readonly worse: boolean }
  | null

/** Compares a figure with the period before. What is too small to be written at one decimal counts as unchanged. */
export function deltaOf({ unit, worse }: StatKind, now: number | null, before: number | null): Delta {
  if (now === null || before === null) return null
  const kind = unit === 'share' ? 'points' : unit === 'average' ? 'difference' : 'relative'
  if (kind === 'relative' && before === 0) return null
  const change = kind === 'relative' ? (now - before) / before : now - before
  const size = Math.abs(change)
  const direction = size < (kind === 'difference' ? 0.05 : 0.0005) ? 'same' : change > 0 ? 'up' : 'down'
  return { kind, size, direction, worse: worse !== null && direction === (worse === 'more' ? 'up' : 'down') }
}

/** Share of the traces whose cost is known; `null` without traces. */
export function pricedShare({ traces, unpricedTraces }: Overview): number | null {
  return ratio(traces - unpricedTraces, traces)
}
