import type { Sink, WriteResult } from '../../../contract/adapter.js'
import { AdapterError } from '../../../contract/errors.js'
import type { FeedbackRule } from '../../../model/feedback.js'
import type { Database } from '../sql/Database.js'
import { eraseUser } from './eraseUser.js'
import { Store } from './Store.js'
import { refuseAborted, type Telling, type WaitingWrite, writeTogether } from './writeTogether.js'

/** What a sink writes to. */
export interface SinkOptions {
  readonly database: Database
  /** Written to where the writer names none. */
  readonly tenant: string
  readonly feedback: FeedbackRule
  /** After records of a tenant have changed. */
  readonly onChange: (tenant: string, version: number) => void
}

/** Writes that wait are joined up to so many records: merging them holds up the process, for some 100 ms. */
const MOST_RECORDS = 2000

/**
 * The way in. One write at a time, in the order of the calls, those that wait joined into one; a tenant has one writing
 * process at a time, for a write reads what it changes.
 */
export function createSink({ database, tenant: own, feedback, onChange }: SinkOptions): Sink {
  let last: Promise<unknown> = Promise.resolve()
  /** Removal from the disk takes its time, and none of the writers'. */
  let removing: Promise<unknown> = Promise.resolve()
  let version = 0
  /** Tenants whose last write was cut short: what it changed has not been told. */
  const untold = new Set<string>()

  const queue = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work)
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

  const telling: Telling = { nextVersion, change, isUntold: (tenant) => untold.has(tenant) }
  /** Per tenant the last turn that has not begun, for further writes to join. */
  const open = new Map<string, { readonly writes: WaitingWrite[]; records: number }>()

  return {
    async write(batch, context) {
      const { access, signal } = context ?? {}
      refuseAborted(signal)
      const { tenant = own, userIds } = access ?? {}
      const records = (batch.traces?.length ?? 0) + (batch.observations?.length ?? 0) + (batch.scores?.length ?? 0)
      return new Promise<WriteResult>((resolve, reject) => {
        const write = { batch, userIds, signal, resolve, reject }
        const last = open.get(tenant)
        // What a writer may do to others' records depends on what they are: such have a turn of their own.
        if (last && !userIds && last.records + records <= MOST_RECORDS) {
          last.writes.push(write)
          last.records += records
          return
        }
        const turn = { writes: [write], records }
        if (userIds) open.delete(tenant)
        else open.set(tenant, turn)
        void queue(() => {
          if (open.get(tenant) === turn) open.delete(tenant)
          return writeTogether((own) => new Store(database, tenant, feedback, own), turn.writes, telling)
        })
      })
    },

    async eraseUser(userId, context) {
      refuseAborted(context?.signal)
      if (context?.access?.userIds?.includes(userId) === false) {
        throw new AdapterError('forbidden', 'This user may not be erased: the access given does not include it.')
      }
      const tenant = context?.access?.tenant ?? own
      // What is written from now on comes after.
      open.delete(tenant)
      const { erased, remove } = await queue(() => {
        refuseAborted(context?.signal)
        return eraseUser(new Store(database, tenant, feedback), userId, nextVersion, change)
      })
      const removal = removing.then(remove)
      removing = removal.catch(() => {})
      await removal
      return erased
    },
  }
}
