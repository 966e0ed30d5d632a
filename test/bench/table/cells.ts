import { sparkPaths } from '../../../src/charts/sparkPaths.js'
import { createFormatters } from '../../../src/intl/format/createFormatters.js'
import type { UserSummary } from '../../../src/model/user.js'
import { initials } from '../../../src/ui/initials.js'
import { splitId } from '../../../src/ui/splitId.js'
import { nameOf, NOW } from './rows.js'

/** The formatters that every table of the bench uses. */
export const format = createFormatters({ locale: 'en', timeZone: 'UTC', currency: 'USD', now: () => NOW, weekStartsOn: 1 })

/** Highest trend value of {@link makeRows}. */
export const TREND_MAX = 30

/** What all tables show of a user, as texts. */
export const cells = {
  name: nameOf,
  initials: (user: UserSummary) => initials(nameOf(user) ?? ''),
  id: (user: UserSummary) => splitId(user.userId),
  lastSeen: (user: UserSummary) => format.ago(user.lastSeenAt),
  firstSeen: (user: UserSummary) => ` / ${format.age(user.firstSeenAt)}`,
  seenTip: (user: UserSummary) => `Last seen ${format.dateTimeFull(user.lastSeenAt)}\nFirst seen ${format.dateTimeFull(user.firstSeenAt)}, in this range`,
  trend: (user: UserSummary) => sparkPaths(user.trend, TREND_MAX, true, 96, 22),
  trendTip: (user: UserSummary) => `Traces per day: ${user.trend.map((value) => format.count(value)).join(', ')}`,
  sessions: (user: UserSummary) => format.count(user.sessions),
  errors: (user: UserSummary) =>
    user.erroredSessions === 0 ? format.percent(0) : `${format.percent(user.erroredSessions / user.sessions)} · ${format.count(user.erroredSessions)}`,
  errorsTip: (user: UserSummary) =>
    `${format.countFull(user.erroredSessions)} of ${format.countFull(user.sessions)} sessions errored (${format.percentFull(user.erroredSessions / user.sessions)})`,
  tokens: (user: UserSummary) => format.tokens(user.totalTokens),
  tokensTip: (user: UserSummary) =>
    `${format.tokensFull(user.totalTokens)} tokens\n${format.tokensFull(user.inputTokens)} in, ${format.tokensFull(user.outputTokens)} out`,
  cost: (user: UserSummary) => `${user.cost.estimatedTraces > 0 ? '≈ ' : ''}${format.money(user.cost.sum)}`,
  costTip: (user: UserSummary) => format.moneyFull(user.cost.sum),
  traces: (user: UserSummary) => format.count(user.traces),
  sessionsTip: (user: UserSummary) => format.countFull(user.sessions),
  tracesTip: (user: UserSummary) => format.countFull(user.traces),
  p50: (user: UserSummary) => `${format.duration(user.duration.p50)} / `,
  p95: (user: UserSummary) => format.duration(user.duration.p95),
  latencyTip: (user: UserSummary) => `Median ${format.durationFull(user.duration.p50)}\n95th percentile ${format.durationFull(user.duration.p95)}`,
  up: (user: UserSummary) => format.count(user.feedback.positive),
  down: (user: UserSummary) => format.count(user.feedback.negative),
  feedbackTip: (user: UserSummary) => `${format.countFull(user.feedback.positive)} positive, ${format.countFull(user.feedback.negative)} negative`,
} as const

/** Header of each column and what it sorts by. */
export const COLUMNS = [
  ['user', 'User', 260], ['seen', 'Seen', 128], ['trend', 'Trend', 118], ['sessions', 'Sessions', 102], ['errors', 'Errors', 118],
  ['tokens', 'Tokens', 96], ['cost', 'Cost', 126], ['traces', 'Traces', 104], ['latency', 'Latency', 128], ['feedback', 'Feedback', 112],
] as const

/** Rows by traces, as the press of a header asks. */
export function byTraces(rows: readonly UserSummary[], direction: 'asc' | 'desc'): UserSummary[] {
  const sign = direction === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => sign * (a.traces - b.traces) || (a.userId < b.userId ? -1 : 1))
}

/** One table of the bench. */
export interface Subject {
  mount(host: HTMLElement, rows: UserSummary[]): void
  /** The element that scrolls. */
  readonly scroller: string
  /** A row of the body. */
  readonly row: string
  /** Presses the header of the traces. */
  sort(): void
}
