/**
 * Puts the rows' elements in the order of the rows, for Tab and for screen readers: slots are rewritten in place while
 * scrolling, which leaves them in a rotated order. As few as possible are moved, because what moves is styled and laid
 * out anew; the element that holds the focus is not, as it would lose it. Safe beside React, which never reorders
 * slots: it only inserts and removes them. Gives the slots in their new order.
 */
export function orderRows(slots: ReadonlyMap<number, HTMLElement>, rowOf: (element: HTMLElement) => number): number[] {
  const rows = [...slots].toSorted(([, a], [, b]) => rowOf(a) - rowOf(b))
  const sorted = rows.map(([, element]) => element)
  const places = new Map([...(sorted[0]?.parentElement?.children ?? [])].map((element, at) => [element, at]))
  const focus = sorted.findIndex((element) => element.matches(':focus-within'))
  const still = longestRise(sorted.map((element) => places.get(element) ?? -1), focus)
  // From the last to the first: each stands before the one that follows it.
  let next: HTMLElement | undefined
  for (const [back, element] of sorted.toReversed().entries()) {
    if (!still.has(sorted.length - 1 - back)) {
      if (next) next.before(element)
      else sorted[Math.max(...still)]?.after(element)
    }
    next = element
  }
  return rows.map(([slot]) => slot)
}

/** Indices of a longest ascending subsequence, `pinned` among them; `-1` pins none. */
export function longestRise(values: readonly number[], pinned = -1): ReadonlySet<number> {
  const length: number[] = []
  const before: number[] = []
  let last = -1
  values.forEach((value, at) => {
    length[at] = at === pinned ? values.length : 1
    before[at] = -1
    for (let back = 0; back < at; back++) {
      const longer = (length[back] ?? 0) + (at === pinned ? values.length : 1)
      if ((values[back] ?? 0) < value && longer > (length[at] ?? 0)) {
        length[at] = longer
        before[at] = back
      }
    }
    if (last === -1 || (length[at] ?? 0) > (length[last] ?? 0)) last = at
  })
  const rise = new Set<number>()
  for (let at = last; at !== -1; at = before[at] ?? -1) rise.add(at)
  return rise
}
