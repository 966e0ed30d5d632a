import { type RankedMetricId, USER_METRICS } from '../../../model/metrics.js'
import type { Rank, UserProfile } from '../../../model/user.js'
import { stretchAt } from '../../../model/zone.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { toList, toNumber, numberOrNull } from '../rows/values.js'
import { allOf, within } from '../sql/conditions.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import { columnsOf, DERIVED, EMAILED_AT, FIGURES, METRIC, STATES } from '../sql/userFigures.js'
import { usersOf } from '../sql/users.js'
import type { Asked } from './Asked.js'
import { latestEmails } from './latestEmails.js'
import { readTotals, TOTALS } from './userSummary.js'

const RANKED = USER_METRICS.map(({ id }) => id).filter((id): id is RankedMetricId => id !== 'lastSeenAt' && id !== 'firstSeenAt')

/** Where the offsets of a zone are looked up first: nobody traced a language model before. */
const FIRST_GUESS = Date.UTC(2020, 0, 1)
const DAY = 86_400_000

/** One user's profile, from one scan of that user's rows; and how the figures rank among everybody's, from all rows of the scope. */
export async function getUser(asked: Asked<'getUser'>): Promise<UserProfile | null> {
  const { userId, range } = asked.request
  const first = Math.max(range?.from ?? FIRST_GUESS, FIRST_GUESS)
  const guess = { first, last: Math.max(first, Math.min(range?.to ?? Infinity, Date.now() + DAY)) }
  const hasRanks = asked.ranks && !asked.access?.userIds
  const [rows, rank] = await Promise.all([scan(asked, guess), hasRanks ? ranks(asked) : () => null])
  if (rows.length === 0) return null
  const lifetime = lifetimeIn(rows)
  let own = rows.find(counts)
  const { firstSeenAt, lastSeenAt, ...totals } = readTotals(toList(own?.['totals']))
  const seen = totals.traces > 0
  if (seen && (firstSeenAt < guess.first || lastSeenAt > guess.last)) own = (await scan(asked, { first: firstSeenAt, last: lastSeenAt })).find(counts)
  const emailedAt = rows.reduce<number | null>((latest, row) => {
    const at = numberOrNull(row['emailed_at'])
    return at === null || (latest !== null && latest > at) ? latest : at
  }, null)
  const emailOf = await latestEmails(asked, [{ userId, emailedAt }], { userId })
  return {
    userId,
    userEmail: emailOf(userId),
    firstSeenAt: seen ? firstSeenAt : null,
    lastSeenAt: seen ? lastSeenAt : null,
    ...totals,
    lifetime,
    activeDays: toNumber(own?.['active_days'] ?? 0),
    cacheReadTokens: numberOrNull(own?.['cache_read']),
    reasoningTokens: numberOrNull(own?.['reasoning']),
    rank: Object.fromEntries(RANKED.map((metric) => [metric, seen ? rank(metric) : null])) as UserProfile['rank'],
  }
}

/** A time from which and until which, inclusively, a zone's offsets are known to a statement. */
interface Spell {
  readonly first: number
  readonly last: number
}

/** The user's figures in the scope, and those of all other traces, which tell of the lifetime: a row each, where there are any. */
function scan(asked: Asked<'getUser'>, spell: Spell): Promise<readonly ClickHouseRow[]> {
  const { userId, range, status, timeZone } = asked.request
  return asked.rows((statement) => {
    const inScope = allOf([...(range ? [within(statement, range)] : []), ...(status ? [`errored = ${status === 'error' ? 1 : 0}`] : [])])
    return `SELECT counts, tuple(${TOTALS}) AS totals, active_days, cache_read, reasoning, traces, first_seen, last_seen, emailed_at FROM (SELECT *, ${columnsOf(DERIVED)} FROM (
  SELECT counts, ${columnsOf({ ...FIGURES, ...STATES })},
  uniqExact(${localDayOf(statement, timeZone, spell)}) AS active_days, sum(cache_read_tokens) AS cache_read, sum(reasoning_tokens) AS reasoning,
  ${EMAILED_AT} AS emailed_at
  FROM (SELECT *, session_key, toUInt8(${inScope}) AS counts FROM ${tracesOf(statement, asked, { userId })}) GROUP BY counts))`
  })
}

const counts = (row: ClickHouseRow): boolean => toNumber(row['counts']) === 1

function lifetimeIn(rows: readonly ClickHouseRow[]): UserProfile['lifetime'] {
  const all = (name: string) => rows.map((row) => toNumber(row[name]))
  return { firstSeenAt: Math.min(...all('first_seen')), lastSeenAt: Math.max(...all('last_seen')), traces: all('traces').reduce((sum, traces) => sum + traces, 0) }
}

/** The calendar day of a trace of that spell, by the clock offsets that the zone had in it. */
function localDayOf(statement: Statement, timeZone: string, { first, last }: Spell): string {
  const starts = [first]
  const offsets: number[] = []
  for (let { offset, end } = stretchAt(first, timeZone); ; ) {
    offsets.push(offset)
    while (end <= last && stretchAt(end, timeZone).offset === offset) end = stretchAt(end, timeZone).end
    if (end > last) break
    starts.push(end)
    ;({ offset, end } = stretchAt(end, timeZone))
  }
  const from = statement.bind('Array(Int64)', starts.map((start) => String(Math.floor(start))))
  return `floor((timestamp + transform(roundDown(timestamp, ${from}), ${from}, ${statement.bind('Array(Int64)', offsets.map(String))}, toInt64(0))) / 86400000)`
}

/** For each metric where a user stands among all users with traces in the scope. Nothing where the user has none. */
async function ranks(asked: Asked<'getUser'>): Promise<(metric: RankedMetricId) => Rank | null> {
  const { userId, range, status } = asked.request
  const [row] = await asked.rows((statement) => {
    const metrics = RANKED.map((metric, i) => `toFloat64(${METRIC[metric]}) AS m${i}`).join(', ')
    const rank = (value: string, own: string) =>
      `(isNotNull(${own}), count(${value}), quantileExactInclusive(0.5)(${value}), countIf(${value} < ${own}), countIf(${value} = ${own}))`
    return `WITH (SELECT tuple(${RANKED.map((_, i) => `anyOrNull(m${i})`).join(', ')}) FROM (SELECT ${metrics} FROM ${usersOf(statement, asked, { userId, range, status })})) AS own
SELECT ${RANKED.map((metric, i) => `${rank(`m${i}`, `own.${i + 1}`)} AS ${metric}`).join(',\n  ')}
FROM (SELECT ${metrics} FROM ${usersOf(statement, asked, { range, status })})`
  })
  return (metric) => {
    const [hasOwn, users, median, below, equal] = toList(row?.[metric])
    if (toNumber(hasOwn ?? 0) === 0) return null
    return { percentile: ((toNumber(below) + toNumber(equal) / 2) / toNumber(users)) * 100, users: toNumber(users), median: toNumber(median) }
  }
}
