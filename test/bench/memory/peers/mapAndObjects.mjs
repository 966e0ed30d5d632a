const DAY = 86_400_000

/** Type-7 quantile of numbers in any order. */
function quantile(values, p) {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const at = (sorted.length - 1) * p
  const low = Math.floor(at)
  return sorted[low] + (at - low) * (sorted[Math.min(low + 1, sorted.length - 1)] - sorted[low])
}

const spread = (values) => {
  const sum = values.reduce((a, b) => a + b, 0)
  return { sum, avg: sum / values.length, median: quantile(values, 0.5) }
}

/** Figures of one user: an object, with a Map of its sessions. */
const newUser = (userId) => ({
  userId, email: null, first: Infinity, last: -Infinity, traces: 0, errors: 0, sessions: new Map(), lone: 0, loneErrors: 0,
  observations: 0, input: null, output: null, total: null, cost: null, unpriced: 0, estimated: 0, costs: [], durations: [], own: [],
})

function add(user, trace, keep) {
  user.traces++
  const failed = trace.status === 'error'
  if (failed) user.errors++
  if (trace.sessionId === null) {
    user.lone++
    if (failed) user.loneErrors++
  } else user.sessions.set(trace.sessionId, failed || user.sessions.get(trace.sessionId) === true)
  if (trace.timestamp < user.first) user.first = trace.timestamp
  if (trace.timestamp >= user.last) user.last = trace.timestamp
  if (trace.userEmail !== null) user.email = trace.userEmail
  user.observations += trace.observationCount
  if (trace.inputTokens !== null) user.input += trace.inputTokens
  if (trace.outputTokens !== null) user.output += trace.outputTokens
  if (trace.totalTokens !== null) user.total += trace.totalTokens
  if (trace.costUsd === null) user.unpriced++
  else {
    user.cost += trace.costUsd
    user.costs.push(trace.costUsd)
    if (trace.costSource === 'estimated') user.estimated++
  }
  if (trace.durationMs !== null) user.durations.push(trace.durationMs)
  if (keep) user.own.push(trace)
}

const errored = (sessions) => {
  let count = 0
  for (const failed of sessions.values()) if (failed) count++
  return count
}

/** What one writes without a store: an array of records by time, Maps and objects, one pass a question. */
export function mapAndObjects(traces) {
  /** First trace of a range by binary search, as the records come by time. */
  const startOf = ({ from }) => {
    let low = 0
    let high = traces.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (traces[middle].timestamp < from) low = middle + 1
      else high = middle
    }
    return low
  }
  const usersOf = (range, keep) => {
    const users = new Map()
    for (let i = startOf(range); i < traces.length && traces[i].timestamp < range.to; i++) {
      const trace = traces[i]
      if (trace.userId === null) continue
      let user = users.get(trace.userId)
      if (!user) users.set(trace.userId, (user = newUser(trace.userId)))
      add(user, trace, keep)
    }
    return users
  }
  return {
    name: 'Map and objects',
    usersPage: (range) => {
      const users = [...usersOf(range, true).values()]
      const sorted = users.sort((a, b) => b.last - a.last || (a.userId < b.userId ? -1 : 1))
      const rows = sorted.slice(0, 50).map((user) => {
        const trend = Array.from({ length: Math.ceil((range.to - range.from) / DAY) }, () => 0)
        for (const trace of user.own) trend[Math.floor((trace.timestamp - range.from) / DAY)]++
        return {
          ...user, trend, sessionCount: user.sessions.size + user.lone, erroredSessions: errored(user.sessions) + user.loneErrors,
          costMedian: quantile(user.costs, 0.5), p50: quantile(user.durations, 0.5), p95: quantile(user.durations, 0.95),
        }
      })
      const rollup = {
        traces: spread(users.map((user) => user.traces)),
        erroredTraces: spread(users.map((user) => user.errors)),
        sessions: spread(users.map((user) => user.sessions.size + user.lone)),
        erroredSessions: spread(users.map((user) => errored(user.sessions) + user.loneErrors)),
        observations: spread(users.map((user) => user.observations)),
        input: spread(users.map((user) => user.input).filter((value) => value !== null)),
        output: spread(users.map((user) => user.output).filter((value) => value !== null)),
        total: spread(users.map((user) => user.total).filter((value) => value !== null)),
        cost: spread(users.map((user) => user.cost).filter((value) => value !== null)),
      }
      const costs = users.flatMap((user) => user.costs)
      const durations = users.flatMap((user) => user.durations)
      const perTrace = { costMedian: quantile(costs, 0.5), p50: quantile(durations, 0.5), p95: quantile(durations, 0.95) }
      return {
        total: users.length, first: rows[0].userId, sessions: rows[0].sessionCount, p95: rows[0].p95,
        trend: rows[0].trend.reduce((a, b) => a + b, 0), costMedian: rollup.cost.median, traceP95: perTrace.p95,
      }
    },
    overview: (range) => {
      const users = new Map()
      const sessions = new Map()
      const buckets = Array.from({ length: Math.ceil((range.to - range.from) / DAY) }, () => ({
        traces: 0, errors: 0, users: new Set(), sessions: new Map(), tokens: null, cost: null,
      }))
      let [all, identified, cost] = [0, 0, null]
      for (let i = startOf(range); i < traces.length && traces[i].timestamp < range.to; i++) {
        const trace = traces[i]
        all++
        if (trace.userId === null) continue
        identified++
        const failed = trace.status === 'error'
        const key = trace.sessionId === null ? trace.id : `${trace.userId}\n${trace.sessionId}`
        sessions.set(key, failed || sessions.get(key) === true)
        if (!users.has(trace.userId)) users.set(trace.userId, trace.timestamp)
        const bucket = buckets[Math.floor((trace.timestamp - range.from) / DAY)]
        bucket.traces++
        if (failed) bucket.errors++
        bucket.users.add(trace.userId)
        bucket.sessions.set(key, failed || bucket.sessions.get(key) === true)
        if (trace.totalTokens !== null) bucket.tokens += trace.totalTokens
        if (trace.costUsd !== null) {
          bucket.cost += trace.costUsd
          cost += trace.costUsd
        }
      }
      const first = new Map()
      for (const trace of traces) if (trace.userId !== null && !first.has(trace.userId)) first.set(trace.userId, trace.timestamp)
      let newUsers = 0
      for (const userId of users.keys()) if (first.get(userId) >= range.from && first.get(userId) < range.to) newUsers++
      const activity = buckets.map((bucket) => ({ ...bucket, users: bucket.users.size, sessions: bucket.sessions.size, erroredSessions: errored(bucket.sessions) }))
      return {
        users: users.size, newUsers, sessions: sessions.size, erroredSessions: errored(sessions), identified, cost,
        bucketUsers: activity.reduce((sum, bucket) => sum + bucket.users, 0),
        bucketSessions: activity.reduce((sum, bucket) => sum + bucket.sessions, 0),
      }
    },
    profile: (userId) => {
      const user = newUser(userId)
      const days = new Set()
      for (const trace of traces) {
        if (trace.userId !== userId) continue
        add(user, trace, false)
        days.add(Math.floor(trace.timestamp / DAY))
      }
      return {
        traces: user.traces, sessions: user.sessions.size + user.lone, erroredSessions: errored(user.sessions) + user.loneErrors, cost: user.cost,
        costMedian: quantile(user.costs, 0.5), p50: quantile(user.durations, 0.5), p95: quantile(user.durations, 0.95), activeDays: days.size,
      }
    },
    /** Places among all users too: every figure of everybody. */
    ranks: () => {
      const users = [...usersOf({ from: -Infinity, to: Infinity }, false).values()]
      return users.map((user) => [
        user.traces, user.errors, user.sessions.size + user.lone, errored(user.sessions), user.observations, user.input, user.output, user.total,
        user.cost, quantile(user.costs, 0.5), quantile(user.durations, 0.5), quantile(user.durations, 0.95),
      ])
    },
    usage: (userId) => {
      const slices = new Map()
      for (const trace of traces) {
        if (trace.userId !== userId) continue
        for (const value of new Set(trace.models)) {
          let slice = slices.get(value)
          if (!slice) slices.set(value, (slice = { value, traces: 0, erroredTraces: 0, totalTokens: null, costUsd: null, durations: [] }))
          slice.traces++
          if (trace.status === 'error') slice.erroredTraces++
          if (trace.totalTokens !== null) slice.totalTokens += trace.totalTokens
          if (trace.costUsd !== null) slice.costUsd += trace.costUsd
          if (trace.durationMs !== null) slice.durations.push(trace.durationMs)
        }
      }
      return [...slices.values()].sort((a, b) => b.traces - a.traces || (a.value < b.value ? -1 : 1)).slice(0, 10)
        .map(({ durations, ...slice }) => ({ ...slice, durationP50: quantile(durations, 0.5) }))
    },
  }
}
