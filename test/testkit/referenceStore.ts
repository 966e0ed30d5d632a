import type { Adapter, AskContext, Sink, WriteBatch } from '../../src/contract/adapter.js'
import { AdapterError } from '../../src/contract/errors.js'
import { checkObservation, checkScore, checkTrace } from '../../src/model/check.js'
import { createOracle } from '../../src/testkit/index.js'

type Log = readonly WriteBatch[]

const joined = (log: Log): Required<WriteBatch> => ({
  traces: log.flatMap((batch) => batch.traces ?? []),
  observations: log.flatMap((batch) => batch.observations ?? []),
  scores: log.flatMap((batch) => batch.scores ?? []),
})

/**
 * The oracle with writing: a log of batches per tenant, and an oracle over all of it for each question. A cursor
 * carries the length of the log that its walk began with, so that a walk sees one state.
 */
export function createReferenceStore(records: WriteBatch, tenant = 'default'): Adapter & Sink {
  const logs = new Map<string, Log>([[tenant, [records]]])
  const listeners = new Set<() => void>()
  const states = new Map<string, Adapter>()
  let epoch = 0

  const logOf = (context?: AskContext) => logs.get(context?.access?.tenant ?? tenant) ?? []
  const stateAt = (context: AskContext | undefined, length: number): Adapter => {
    const name = context?.access?.tenant ?? tenant
    const key = JSON.stringify([name, length, epoch])
    const state = states.get(key) ?? createOracle(joined(logOf(context).slice(0, length)), { tenant: name })
    states.set(key, state)
    return state
  }
  const now = (context?: AskContext) => stateAt(context, logOf(context).length)
  const changed = () => setTimeout(() => listeners.forEach((listener) => listener()))

  /** A list whose cursor says which state it walks. */
  const paged = <Request extends { readonly cursor?: string }, Response extends { readonly nextCursor: string | null }>(
    ask: (state: Adapter) => (request: Request, context?: AskContext) => Promise<Response>,
  ) => async (request: Request, context?: AskContext): Promise<Response> => {
    let length = logOf(context).length
    let inner = request
    const match = typeof request?.cursor === 'string' ? /^(\d+)!(.+)$/.exec(request.cursor) : null
    if (match?.[2] !== undefined) {
      length = Number(match[1])
      inner = { ...request, cursor: match[2] }
    }
    const page = await ask(stateAt(context, length))(inner, context)
    return { ...page, nextCursor: page.nextCursor === null ? null : `${length}!${page.nextCursor}` }
  }

  return {
    id: 'reference',
    listUsers: paged((state) => state.listUsers),
    listSessions: paged((state) => state.listSessions),
    listTraces: paged((state) => state.listTraces),
    listScores: paged((state) => state.listScores),
    getOverview: async (request, context) => now(context).getOverview(request, context),
    getUser: async (request, context) => now(context).getUser(request, context),
    getActivity: async (request, context) => now(context).getActivity(request, context),
    getUsage: async (request, context) => now(context).getUsage(request, context),
    getSession: async (request, context) => now(context).getSession(request, context),
    getTrace: async (request, context) => now(context).getTrace(request, context),
    listDimensionValues: async (request, context) => {
      const ask = now(context).listDimensionValues
      if (!ask) throw new AdapterError('unsupported', 'The oracle offers every question.')
      return ask(request, context)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: async (batch, context) => {
      const allowed = context?.access?.userIds
      const known = joined(logOf(context)).traces
      const rejected: { id: string; reason: string }[] = []
      const keep = <T extends { readonly id: string }>(items: readonly T[] | undefined, check: (item: unknown) => string | null): T[] =>
        (items ?? []).filter((item) => {
          const reason = check(item)
          if (reason !== null) rejected.push({ id: item.id, reason })
          return reason === null
        })
      const mayWrite = (userId: string | null | undefined) => !allowed || (typeof userId === 'string' && allowed.includes(userId))
      const traces = keep(batch.traces, (item) => checkTrace(item))
        .filter((trace) => mayWrite(trace.userId) && known.filter((old) => old.id === trace.id).every((old) => mayWrite(old.userId)))
      const observations = keep(batch.observations, checkObservation)
      const scores = keep(batch.scores, checkScore)
      logs.set(context?.access?.tenant ?? tenant, [...logOf(context), { traces, observations, scores }])
      changed()
      return { accepted: traces.length + observations.length + scores.length, rejected }
    },
    eraseUser: async (userId, context) => {
      const none = { traces: 0, observations: 0, scores: 0 }
      if (context?.access?.userIds && !context.access.userIds.includes(userId)) return none
      const all = joined(logOf(context))
      const state = now(context)
      const ids = new Set<string>()
      const sessions = new Set<string>()
      for (const { id } of all.traces) {
        const trace = (await state.getTrace({ traceId: id }, context))?.trace
        if (trace?.userId !== userId) continue
        ids.add(id)
        if (trace.sessionId !== null) sessions.add(trace.sessionId)
      }
      if (ids.size === 0) return none
      const count = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id)).size
      const traces = all.traces.filter((trace) => ids.has(trace.id))
      const observations = all.observations.filter((part) => ids.has(part.traceId))
      const scores = all.scores.filter((score) => (score.traceId && ids.has(score.traceId)) || (score.sessionId && sessions.has(score.sessionId)))
      epoch++
      logs.set(context?.access?.tenant ?? tenant, [{
        traces: all.traces.filter((trace) => !traces.includes(trace)),
        observations: all.observations.filter((part) => !observations.includes(part)),
        scores: all.scores.filter((score) => !scores.includes(score)),
      }])
      changed()
      return { traces: count(traces), observations: count(observations), scores: count(scores) }
    },
  }
}
