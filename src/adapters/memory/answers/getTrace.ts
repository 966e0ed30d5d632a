import { compareInTime } from '../../../model/order.js'
import type { ObservationNode, ObservationRecord, TraceDetail } from '../../../model/trace.js'
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

/** Depth first, siblings in time. What no root leads to (a parent that never came, a circle) begins a tree of its own. */
function treeOf(observations: readonly ObservationRecord[]): ObservationNode[] {
  const inTime = [...observations].sort(compareInTime)
  const ids = new Set(inTime.map(({ id }) => id))
  const children = new Map<string | null, ObservationRecord[]>()
  for (const observation of inTime) {
    const parent = observation.parentId !== null && ids.has(observation.parentId) ? observation.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(observation)
    else children.set(parent, [observation])
  }
  const nodes: ObservationNode[] = []
  const seen = new Set<string>()
  // A stack of our own: chains may be longer than calls can nest.
  const visit = (root: ObservationRecord): void => {
    const open = [{ observation: root, depth: 0 }]
    for (let next = open.pop(); next; next = open.pop()) {
      const { observation, depth } = next
      if (seen.has(observation.id)) continue
      seen.add(observation.id)
      nodes.push({ ...observation, depth })
      for (const child of children.get(observation.id)?.toReversed() ?? []) open.push({ observation: child, depth: depth + 1 })
    }
  }
  for (const root of children.get(null) ?? []) visit(root)
  for (const observation of inTime) visit(observation)
  return nodes
}
