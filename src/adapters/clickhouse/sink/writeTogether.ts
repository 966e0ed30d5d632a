import type { WriteBatch, WriteResult } from '../../../contract/adapter.js'
import { AdapterError } from '../../../contract/errors.js'
import { applyPlan } from './applyPlan.js'
import { loadSlice } from './loadSlice.js'
import { mergeBatch } from './mergeBatch.js'
import { planWrite } from './planWrite.js'
import type { Store } from './Store.js'

/** A write whose turn has not come. */
export interface WaitingWrite {
  readonly batch: WriteBatch
  /** The only users that the writer may see. */
  readonly userIds: readonly string[] | undefined
  readonly signal: AbortSignal | undefined
  readonly resolve: (result: WriteResult) => void
  readonly reject: (reason: unknown) => void
}

/** How a write is numbered, and told of. */
export interface Telling {
  /** Greater than all before. */
  readonly nextVersion: (highest: number) => number
  /** Makes a change and tells of it. */
  readonly change: (tenant: string, version: number, work: () => Promise<void>) => Promise<void>
  /** Whether the last write of a tenant was cut short before it was told of. */
  readonly isUntold: (tenant: string) => boolean
}

const refusal = () => new DOMException('The write was aborted.', 'AbortError')

export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw refusal()
}

/**
 * Writes what has come while another write was under way, as one: it costs hardly more than the first alone. Each gets
 * the answer that it would have got by itself, one after the other.
 */
export async function writeTogether(makeStore: (signal?: AbortSignal) => Store, writes: readonly WaitingWrite[], telling: Telling): Promise<void> {
  const here = writes.filter((write) => {
    if (write.signal?.aborted) write.reject(refusal())
    return !write.signal?.aborted
  })
  const [first] = here
  if (!first) return
  // Others go on when one is aborted; what is alone ends.
  const signal = here.length === 1 ? first.signal : undefined
  const store = makeStore(signal)
  let hasBegun = false
  try {
    const slice = await loadSlice(store, joined(here.map(({ batch }) => batch)))
    const results = here.map(({ batch, userIds }) => mergeBatch(slice, batch, userIds))
    if (results.some(({ accepted }) => accepted > 0)) {
      const plan = await planWrite(store, slice, telling.nextVersion(slice.highest))
      refuseAborted(signal)
      // From here on it is carried through.
      hasBegun = true
      if (!plan.isEmpty || telling.isUntold(store.tenant)) await telling.change(store.tenant, plan.version, () => applyPlan(store.carryingOn(), plan))
    }
    here.forEach(({ resolve }, i) => resolve(results[i] ?? { accepted: 0, rejected: [] }))
  } catch (error) {
    const isStores = error instanceof AdapterError && error.retryable
    if (hasBegun || isStores || here.length === 1) for (const { reject } of here) reject(error)
    // What one of them cannot be read or merged with is not the others' fault.
    else for (const write of here) await writeTogether(makeStore, [write], telling)
  }
}

function joined(batches: readonly WriteBatch[]): WriteBatch {
  const [only] = batches
  if (batches.length === 1 && only) return only
  return {
    traces: batches.flatMap(({ traces = [] }) => traces),
    observations: batches.flatMap(({ observations = [] }) => observations),
    scores: batches.flatMap(({ scores = [] }) => scores),
  }
}
