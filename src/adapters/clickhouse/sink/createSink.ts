import type { AskContext, Sink } from '../../../contract/adapter.js'
import { AdapterError } from '../../../contract/errors.js'
import type { FeedbackRule } from '../../../model/feedback.js'
import type { Database } from '../sql/Database.js'
import { applyPlan } from './applyPlan.js'
import { eraseUser } from './eraseUser.js'
import { loadSlice } from './loadSlice.js'
import { mergeBatch } from './mergeBatch.js'
import { planWrite } from './planWrite.js'
import { Store } from './Store.js'

/** What a sink writes to. */
export interface SinkOptions {
  readonly database: Database
  /** Written to where the writer names none. */
  readonly tenant: string
  readonly feedback: FeedbackRule
  /** After records of a tenant have changed. */
  readonly onChange: (tenant: string, version: number) => void
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The write was aborted.', 'AbortError')
}

/**
 * The way in. One write at a time, in the order of the calls; a tenant has one writing process at a time, for a write
 * reads what it changes.
 */
export function createSink({ database, tenant: own, feedback, onChange }: SinkOptions): Sink {
  let last: Promise<unknown> = Promise.resolve()
  /** Removal from the disk takes its time, and none of the writers'. */
  let removing: Promise<unknown> = Promise.resolve()
  let version = 0
  /** Tenants whose last write was cut short: what it changed has not been told. */
  const untold = new Set<string>()

  const queue = <Result>(context: AskContext | undefined, work: (store: Store) => Promise<Result>): Promise<Result> => {
    const signal = context?.signal
    const turn = last.then(() => {
      refuseAborted(signal)
      return work(new Store(database, context?.access?.tenant ?? own, feedback, signal))
    })
    last = turn.catch(() => {})
    return turn
  }
  /** Greater than all before, also those of another process whose clock is ahead. Two are used by each write. */
  const nextVersion = (highest: number): number => (version = Math.max(Date.now() * 1000, version + 2, highest + 1))
  const change = async (tenant: string, at: number, work: () => Promise<void>): Promise<void> => {
    untold.add(tenant)
    await work()
    await database.insert('changes', [{ tenant, version: at }])
    untold.delete(tenant)
    onChange(tenant, at)
  }

  return {
    async write(batch, context) {
      refuseAborted(context?.signal)
      return queue(context, async (store) => {
        const slice = await loadSlice(store, batch)
        const result = mergeBatch(slice, batch, context?.access?.userIds)
        if (result.accepted === 0) return result
        const plan = await planWrite(store, slice, nextVersion(slice.highest))
        // From here on it is carried through.
        refuseAborted(context?.signal)
        if (!plan.isEmpty || untold.has(store.tenant)) await change(store.tenant, plan.version, () => applyPlan(store.carryingOn(), plan))
        return result
      })
    },

    async eraseUser(userId, context) {
      refuseAborted(context?.signal)
      if (context?.access?.userIds?.includes(userId) === false) {
        throw new AdapterError('forbidden', 'This user may not be erased: the access given does not include it.')
      }
      const { erased, remove } = await queue(context, (store) => eraseUser(store.carryingOn(), userId, nextVersion, change))
      const removal = removing.then(remove)
      removing = removal.catch(() => {})
      await removal
      return erased
    },
  }
}
