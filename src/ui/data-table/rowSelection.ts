/** How many of the loaded rows are selected. */
export function selectionState(ids: readonly string[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  if (selected.size === 0 || ids.length === 0) return 'none'
  let count = 0
  for (const id of ids) if (selected.has(id)) count++
  return count === 0 ? 'none' : count === ids.length ? 'all' : 'some'
}

/** The selection after one row was pressed; with `anchor` all rows between the two take the pressed row's new state. */
export function toggledSelection(
  selected: ReadonlySet<string>,
  idAt: (index: number) => string | undefined,
  index: number,
  anchor: number | null,
): ReadonlySet<string> {
  const pressed = idAt(index)
  if (pressed === undefined) return selected
  const on = !selected.has(pressed)
  const next = new Set(selected)
  const from = Math.min(index, anchor ?? index)
  const to = Math.max(index, anchor ?? index)
  for (let at = from; at <= to; at++) {
    const id = idAt(at)
    if (id === undefined) continue
    if (on) next.add(id)
    else next.delete(id)
  }
  return next
}
