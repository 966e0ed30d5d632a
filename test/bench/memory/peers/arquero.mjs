import { op, table } from 'arquero'

const DAY = 86_400_000
const ADDING = ['traces', 'errors', 'sessions', 'erroredSessions', 'observations', 'input', 'output', 'total', 'cost']

/** arquero, over columns as arrays. Its quantiles interpolate as ours do. */
export function arquero(traces) {
  const column = (read) => traces.map(read)
  const all = table({
    t: Float64Array.from(traces, (trace) => trace.timestamp),
    ms: column((trace) => trace.durationMs),
    user: column((trace) => trace.userId),
    email: column((trace) => trace.userEmail),
    // Of one user; a trace without is a session of its own.
    session: column((trace) => trace.sessionId ?? trace.id),
    failed: column((trace) => (trace.status === 'error' ? 1 : 0)),
    model: column((trace) => trace.models[0]),
    input: column((trace) => trace.inputTokens),
    output: column((trace) => trace.outputTokens),
    total: column((trace) => trace.totalTokens),
    cost: column((trace) => trace.costUsd),
    observations: column((trace) => trace.observationCount),
  })
  const scoped = ({ from, to }) => all.params({ from, to }).filter((d, $) => d.t >= $.from && d.t < $.to)
  const named = (range) => scoped(range).filter((d) => d.user !== null)
  const usersOf = (some) => {
    const sessions = some.groupby('user', 'session').rollup({ failed: (d) => op.max(d.failed) })
      .groupby('user').rollup({ sessions: () => op.count(), erroredSessions: (d) => op.sum(d.failed) })
    return some.groupby('user').rollup({
      traces: () => op.count(), errors: (d) => op.sum(d.failed), first: (d) => op.min(d.t), last: (d) => op.max(d.t), observations: (d) => op.sum(d.observations),
      input: (d) => op.sum(d.input), output: (d) => op.sum(d.output), total: (d) => op.sum(d.total), cost: (d) => op.sum(d.cost),
    }).join(sessions, 'user')
  }
  return {
    name: 'arquero',
    usersPage: (range) => {
      const some = named(range).reify()
      const users = usersOf(some)
      const page = users.orderby((d) => -d.last, 'user').slice(0, 50).reify()
      const own = some.semijoin(page, 'user').reify()
      const spreads = own.groupby('user').rollup({ costMedian: (d) => op.median(d.cost), p50: (d) => op.median(d.ms), p95: (d) => op.quantile(d.ms, 0.95) })
      const trend = own.params({ from: range.from, day: DAY }).derive({ day: (d, $) => op.floor((d.t - $.from) / $.day) }).groupby('user', 'day').count().objects()
      const rows = page.join(spreads, 'user').orderby((d) => -d.last, 'user').objects()
      const rollup = users.rollup(Object.fromEntries(ADDING.flatMap((name) => [[`${name}Sum`, op.sum(name)], [`${name}Avg`, op.mean(name)], [`${name}Median`, op.median(name)]]))).object()
      const perTrace = some.rollup({ costMedian: (d) => op.median(d.cost), p50: (d) => op.median(d.ms), p95: (d) => op.quantile(d.ms, 0.95) }).object()
      const [first] = rows
      return {
        total: users.numRows(), first: first.user, sessions: first.sessions, p95: first.p95,
        trend: trend.filter((row) => row.user === first.user).reduce((sum, row) => sum + row.count, 0), costMedian: rollup.costMedian, traceP95: perTrace.p95,
      }
    },
    overview: (range) => {
      const everything = scoped(range)
      const some = everything.filter((d) => d.user !== null).reify()
      const firsts = all.filter((d) => d.user !== null).groupby('user').rollup({ first: (d) => op.min(d.t) })
      const newUsers = firsts.params(range).filter((d, $) => d.first >= $.from && d.first < $.to).numRows()
      const sessions = some.groupby('user', 'session').rollup({ failed: (d) => op.max(d.failed) }).rollup({ n: () => op.count(), failed: (d) => op.sum(d.failed) }).object()
      const totals = some.rollup({ users: (d) => op.distinct(d.user), cost: (d) => op.sum(d.cost), tokens: (d) => op.sum(d.total) }).object()
      const days = some.params({ from: range.from, day: DAY }).derive({ day: (d, $) => op.floor((d.t - $.from) / $.day) })
      const perSession = days.groupby('day', 'user', 'session').rollup({ traces: () => op.count(), failed: (d) => op.sum(d.failed), tokens: (d) => op.sum(d.total), cost: (d) => op.sum(d.cost) })
      const activity = perSession.groupby('day').rollup({
        sessions: () => op.count(), erroredSessions: (d) => op.sum(d.failed > 0 ? 1 : 0), users: (d) => op.distinct(d.user), traces: (d) => op.sum(d.traces),
        errors: (d) => op.sum(d.failed), tokens: (d) => op.sum(d.tokens), cost: (d) => op.sum(d.cost),
      }).objects()
      return {
        users: totals.users, newUsers, sessions: sessions.n, erroredSessions: sessions.failed, identified: some.numRows(), cost: totals.cost,
        bucketUsers: activity.reduce((sum, row) => sum + row.users, 0), bucketSessions: activity.reduce((sum, row) => sum + row.sessions, 0),
      }
    },
    profile: (userId) => {
      const own = all.params({ userId, day: DAY }).filter((d, $) => d.user === $.userId).reify()
      const sessions = own.groupby('session').rollup({ failed: (d) => op.max(d.failed) }).rollup({ n: () => op.count(), failed: (d) => op.sum(d.failed) }).object()
      const user = own.rollup({
        traces: () => op.count(), errors: (d) => op.sum(d.failed), first: (d) => op.min(d.t), last: (d) => op.max(d.t), observations: (d) => op.sum(d.observations),
        input: (d) => op.sum(d.input), output: (d) => op.sum(d.output), total: (d) => op.sum(d.total), cost: (d) => op.sum(d.cost), costMedian: (d) => op.median(d.cost),
        p50: (d) => op.median(d.ms), p95: (d) => op.quantile(d.ms, 0.95), avg: (d) => op.mean(d.ms),
      }).object()
      const activeDays = own.derive({ date: (d, $) => op.floor(d.t / $.day) }).rollup({ days: (d) => op.distinct(d.date) }).object().days
      return { traces: user.traces, sessions: sessions.n, erroredSessions: sessions.failed, cost: user.cost, costMedian: user.costMedian, p50: user.p50, p95: user.p95, activeDays }
    },
    ranks: () => {
      const some = all.filter((d) => d.user !== null).reify()
      return usersOf(some).join(some.groupby('user').rollup({ costMedian: (d) => op.median(d.cost), p50: (d) => op.median(d.ms), p95: (d) => op.quantile(d.ms, 0.95) }), 'user').objects()
    },
    usage: (userId) => all.params({ userId }).filter((d, $) => d.user === $.userId).groupby('model')
      .rollup({ traces: () => op.count(), errors: (d) => op.sum(d.failed), tokens: (d) => op.sum(d.total), cost: (d) => op.sum(d.cost), p50: (d) => op.median(d.ms) })
      .orderby((d) => -d.traces, 'model').slice(0, 10).objects()
      .map((row) => ({ value: row.model, traces: row.traces, erroredTraces: row.errors, totalTokens: row.tokens, costUsd: row.cost, durationP50: row.p50 })),
  }
}
