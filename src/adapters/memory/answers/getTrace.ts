import { compareInTime } from '../../../model/order.js'
import type { TraceDetail } from '../../../model/trace.js'
import { treeOf } from '../../../model/treeOf.js'
import { readTrace } from '../store/readTrace.js'
import type { Asked } from './Asked.js'

/** One trace, whole; `null` when there is none that may be seen. */
export function getTrace({ tenant: { store }, request, access }: Asked<'getTrace'>): TraceDetail | null {
  const row = store.index.find(request.traceId)
  if (row < 0) return null
  const trace = readTrace(store, row)
  if (access?.userIds && (trace.userId === null || !access.userIds.includes(trace.userId))) return null
  return {
    trace,
    observations: treeOf(store.observations.of(trace.id)),
    scores: [...store.scoresOf(trace.id)].sort(compareInTime),
  }
}
