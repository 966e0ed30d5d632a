/**
 * Puts the rows' elements in the order of the rows, for Tab and for screen readers: slots are rewritten in place while
 * scrolling, which leaves them in a rotated order. As few as possible are moved, because what moves is styled and laid
 * out anew; the element that holds the focus is not, as it would lose it. Safe beside React, which never reorders
 * slots: it only inserts and removes them. Gives the slots in their new order.
 */
export function orderRows(slots: ReadonlyMap<number, HTMLElement>, rowOf: (element: HTMLElement) => number): number[] {
  const rows = [...slots].toSorted(([, a], [, b]) => rowOf(a) - rowOf(b))
  const places = new Map([...(rows[0]?.[1].parentElement?.children ?? [])].map((element, at) => [element, at]))
  const focus = rows.findIndex(([, element]) => element.matches(':focus-within'))
  const still = new Set(longestRise(rows.map(([, element]) => places.get(element) ?? 0), focus))
  let before: HTMLElement | undefined
  rows.forEach(([, element], at) => {
    if (!still.has(at)) {
      if (before) before.after(element)
      else element.parentElement?.prepend(element)
    }
    before = element
  })
  return rows.map(([slot]) => slot)
}

/** Indices of a longest ascending subsequence, `pinned` among them; `-1` pins none. */
export function longestRise(values: readonly number[], pinned = -1): readonly number[] {
  const rises: number[][] = []
  let longest: number[] = []
  values.forEach((value, at) => {
    const fixed = values[pinned]
    if (fixed !== undefined && at !== pinned && at < pinned !== value < fixed) return
    let rise: number[] = []
    for (const one of rises) if (one.length > rise.length && (values[one.at(-1) ?? 0] ?? 0) < value) rise = one
    rise = [...rise, at]
    rises.push(rise)
    if (rise.length > longest.length) longest = rise
  })
  return longest
}
