import { type RankedMetricId, USER_METRICS } from '../../../model/metrics.js'
import type { Rank, UserProfile } from '../../../model/user.js'
import { stretchAt } from '../../../model/zone.js'
import { toList, toNumber, numberOrNull, textOrNull } from '../rows/values.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import { columnsOf, DERIVED, FIGURES, LATEST_EMAIL, METRIC, STATES } from '../sql/userFigures.js'
import { usersOf } from '../sql/users.js'
import type { Asked } from './Asked.js'
import { lifetimeOf } from './lifetimeOf.js'
import { readTotals, TOTALS } from './userSummary.js'

const RANKED = USER_METRICS.map(({ id }) => id).filter((id): id is RankedMetricId => id !== 'lastSeenAt' && id !== 'firstSeenAt')

/** One user's profile, from that user's rows; and how the figures rank among everybody's, from all rows of the scope. */
export async function getUser(asked: Asked<'getUser'>): Promise<UserProfile | null> {
  const { userId } = asked.request
  const lifetime = await lifetimeOf(asked, userId)
  if (!lifetime) return null
  const [[own], [email]] = await Promise.all([
    asked.rows((statement) => figures(statement, asked, lifetime)),
    asked.rows((statement) => `SELECT ${LATEST_EMAIL} AS email FROM ${tracesOf(statement, asked, { userId })}`),
  ])
  const { firstSeenAt, lastSeenAt, ...totals } = readTotals(toList(own?.['totals']))
  const seen = totals.traces > 0
  const rank = seen && asked.ranks && !asked.access?.userIds ? await ranks(asked) : () => null
  return {
    userId,
    userEmail: textOrNull(email?.['email'] ?? ''),
    firstSeenAt: seen ? firstSeenAt : null,
    lastSeenAt: seen ? lastSeenAt : null,
    ...totals,
    lifetime,
    activeDays: toNumber(own?.['active_days'] ?? 0),
    cacheReadTokens: numberOrNull(own?.['cache_read']),
    reasoningTokens: numberOrNull(own?.['reasoning']),
    rank: Object.fromEntries(RANKED.map((metric) => [metric, rank(metric)])) as UserProfile['rank'],
  }
}

/** The user's figures in the scope, as one row even where there is nothing. */
function figures(statement: Statement, asked: Asked<'getUser'>, lifetime: UserProfile['lifetime']): string {
  const { userId, range, status, timeZone } = asked.request
  return `SELECT tuple(${TOTALS}) AS totals, active_days, cache_read, reasoning FROM (SELECT *, ${columnsOf(DERIVED)} FROM (
  SELECT ${columnsOf({ ...FIGURES, ...STATES })},
  uniqExact(${localDayOf(statement, timeZone, lifetime)}) AS active_days, sum(cache_read_tokens) AS cache_read, sum(reasoning_tokens) AS reasoning
  FROM ${tracesOf(statement, asked, { userId, range, status })}))`
}

/** The calendar day of a trace, by the clock offsets that the zone had in the user's lifetime. */
function localDayOf(statement: Statement, timeZone: string, { firstSeenAt, lastSeenAt }: UserProfile['lifetime']): string {
  const starts = [firstSeenAt]
  const offsets: number[] = []
  for (let { offset, end } = stretchAt(firstSeenAt, timeZone); ; ) {
    offsets.push(offset)
    while (end <= lastSeenAt && stretchAt(end, timeZone).offset === offset) end = stretchAt(end, timeZone).end
    if (end > lastSeenAt) break
    starts.push(end)
    ;({ offset, end } = stretchAt(end, timeZone))
  }
  const from = statement.bind('Array(Int64)', starts.map(String))
  return `floor((timestamp + transform(roundDown(timestamp, ${from}), ${from}, ${statement.bind('Array(Int64)', offsets.map(String))}, toInt64(0))) / 86400000)`
}

/** For each metric where a user stands among all users with traces in the scope. The user must be one of them. */
async function ranks(asked: Asked<'getUser'>): Promise<(metric: RankedMetricId) => Rank | null> {
  const { userId, range, status } = asked.request
  const [row] = await asked.rows((statement) => {
    const metrics = RANKED.map((metric, i) => `toFloat64(${METRIC[metric]}) AS m${i}`).join(', ')
    const rank = (value: string, own: string) =>
      `(isNotNull(${own}), count(${value}), quantileExactInclusive(0.5)(${value}), countIf(${value} < ${own}), countIf(${value} = ${own}))`
    return `WITH (SELECT tuple(${RANKED.map((_, i) => `m${i}`).join(', ')}) FROM (SELECT ${metrics} FROM ${usersOf(statement, asked, { userId, range, status })})) AS own
SELECT ${RANKED.map((metric, i) => `${rank(`m${i}`, `own.${i + 1}`)} AS ${metric}`).join(',\n  ')}
FROM (SELECT ${metrics} FROM ${usersOf(statement, asked, { range, status })})`
  })
  return (metric) => {
    const [hasOwn, users, median, below, equal] = toList(row?.[metric])
    if (toNumber(hasOwn ?? 0) === 0) return null
    return { percentile: ((toNumber(below) + toNumber(equal) / 2) / toNumber(users)) * 100, users: toNumber(users), median: toNumber(median) }
  }
}
