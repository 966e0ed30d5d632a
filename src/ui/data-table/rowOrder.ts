/**
 * Puts the rows' elements in the order of the rows, for Tab and for screen readers: slots are rewritten in place while
 * scrolling, which leaves them in a rotated order. The element that holds the focus is not moved, as it would lose it.
 * Safe beside React, which never reorders slots: it only inserts and removes them.
 */
export function orderRows(elements: readonly HTMLElement[], rowOf: (element: HTMLElement) => number): void {
  const sorted = elements.toSorted((a, b) => rowOf(a) - rowOf(b))
  const focus = sorted.findIndex((element) => element.contains(document.activeElement))
  const pivot = Math.max(0, focus)
  const parent = sorted[pivot]?.parentElement
  if (!parent) return
  let after = sorted[pivot]?.nextElementSibling ?? null
  for (const element of sorted.slice(pivot + 1)) {
    if (element === after) after = after.nextElementSibling
    else parent.insertBefore(element, after)
  }
  let before = sorted[pivot]?.previousElementSibling ?? null
  for (const element of sorted.slice(0, pivot).toReversed()) {
    if (element === before) before = before.previousElementSibling
    else parent.insertBefore(element, before ? before.nextElementSibling : parent.firstElementChild)
  }
}
