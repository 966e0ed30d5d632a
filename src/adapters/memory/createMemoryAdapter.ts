import type { AskContext } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'
import { Notifier } from '../../contract/Notifier.js'
import type { AnyQuestionName, RequestOf, ResponseOf } from '../../contract/questions.js'
import { checkRequest } from '../../contract/validate.js'
import type { Asked } from './answers/Asked.js'
import { getActivity } from './answers/getActivity.js'
import { getOverview } from './answers/getOverview.js'
import { getSession } from './answers/getSession.js'
import { getTrace } from './answers/getTrace.js'
import { getUsage } from './answers/getUsage.js'
import { getUser } from './answers/getUser.js'
import { listDimensionValues } from './answers/listDimensionValues.js'
import { listScores } from './answers/listScores.js'
import { listSessions } from './answers/listSessions.js'
import { listTraces } from './answers/listTraces.js'
import { listUsers } from './answers/listUsers.js'
import type { MemoryAdapter, MemoryAdapterOptions } from './MemoryAdapter.js'
import { Tenant } from './scan/Tenant.js'
import { eraseUser } from './store/eraseUser.js'
import { writeBatch } from './store/writeBatch.js'

let created = 0

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The question was aborted.', 'AbortError')
}

/**
 * A store in memory, in columns: answers every question, takes writes, and keeps the tenants that its askers name apart.
 * A question about all users costs what the rows in its range cost, one about a user what that user's rows cost.
 * Records that cannot be taken are in `rejected`; the rest is loaded. Payloads (`input`, `output`, `metadata`) are kept
 * by reference: do not change them afterwards.
 */
export function createMemoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const { tenant: own = 'default', feedback = {}, id = `memory-${++created}` } = options
  const tenants = new Map<string, Tenant>()
  const notifier = new Notifier()

  /** A tenant that nobody has written to is empty, and is not kept. */
  const tenantOf = (context: AskContext | undefined): Tenant =>
    tenants.get(context?.access?.tenant ?? own) ?? new Tenant(feedback)
  const tenantToWrite = (name: string): Tenant => {
    const known = tenants.get(name)
    if (known) return known
    const tenant = new Tenant(feedback)
    tenants.set(name, tenant)
    return tenant
  }
  const { rejected } = writeBatch(tenantToWrite(own).store, options)
  tenantToWrite(own).settle()

  const ask = <Q extends AnyQuestionName>(question: Q, answer: (asked: Asked<Q>) => ResponseOf<Q>) =>
    async (request: RequestOf<Q>, context?: AskContext): Promise<ResponseOf<Q>> => {
      refuseAborted(context?.signal)
      checkRequest(question, request)
      // Others get a turn, so that an abort right after the question still counts.
      await Promise.resolve()
      refuseAborted(context?.signal)
      const tenant = tenantOf(context)
      tenant.settle()
      return answer({ tenant, request, access: context?.access })
    }

  return {
    id,
    rejected,
    subscribe: notifier.subscribe,
    listUsers: ask('listUsers', listUsers),
    getOverview: ask('getOverview', getOverview),
    getUser: ask('getUser', getUser),
    getActivity: ask('getActivity', getActivity),
    getUsage: ask('getUsage', getUsage),
    listSessions: ask('listSessions', listSessions),
    getSession: ask('getSession', getSession),
    listTraces: ask('listTraces', listTraces),
    getTrace: ask('getTrace', getTrace),
    listScores: ask('listScores', listScores),
    listDimensionValues: ask('listDimensionValues', listDimensionValues),

    async write(batch, context) {
      refuseAborted(context?.signal)
      const tenant = context?.access?.tenant ?? own
      const result = writeBatch(tenantToWrite(tenant).store, batch, context?.access?.userIds)
      if (result.accepted > 0) notifier.changed(tenant)
      return result
    },

    async eraseUser(userId, context) {
      refuseAborted(context?.signal)
      if (context?.access?.userIds?.includes(userId) === false) {
        throw new AdapterError('forbidden', 'This user may not be erased: the access given does not include it.')
      }
      const tenant = tenantOf(context)
      tenant.settle()
      const { erased, now } = eraseUser(tenant.store, userId)
      tenant.renumber(now)
      if (erased.traces > 0) notifier.changed(context?.access?.tenant ?? own)
      return erased
    },

    bytes() {
      let [traces, columns, caches] = [0, 0, 0]
      for (const { store, cacheBytes } of tenants.values()) {
        traces += store.rows
        columns += store.bytes
        caches += cacheBytes
      }
      return { traces, columns, caches }
    },

    clearCaches() {
      for (const tenant of tenants.values()) {
        tenant.forget()
        tenant.lists.clear()
      }
    },
  }
}
