import { compareInTime } from './order.js'
import type { ObservationNode, ObservationRecord } from './trace.js'

/** Depth first, siblings in time. What no root leads to (a parent that never came, a circle) begins a tree of its own. */
export function treeOf(observations: readonly ObservationRecord[]): ObservationNode[] {
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
