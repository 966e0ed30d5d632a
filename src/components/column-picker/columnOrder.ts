/** A column as the picker lists it. */
export interface PickableColumn {
  readonly id: string
  /** Name in the reader's language. */
  readonly label: string
  /** Always shown, and stays where it is. */
  readonly locked?: boolean
}

/**
 * The order in which a picker lists columns: locked ones, then those shown in their order, then the rest as given.
 * Unknown ids are left out.
 */
export function listOrder(columns: readonly PickableColumn[], shown: readonly string[]): readonly string[] {
  const known = new Map(columns.map((column) => [column.id, column]))
  const locked = columns.filter((column) => column.locked).map(({ id }) => id)
  const visible = shown.filter((id) => known.has(id) && !known.get(id)?.locked)
  return [...new Set([...locked, ...visible, ...columns.map(({ id }) => id)])]
}

/** The ids with the one at `from` moved to `to`; places of locked columns (the first `fixed`) are not to be had. */
export function moveTo(order: readonly string[], from: number, to: number, fixed: number): readonly string[] {
  const at = Math.max(fixed, Math.min(to, order.length - 1))
  const id = order[from]
  if (id === undefined || from < fixed || at === from) return order
  const rest = order.filter((_, i) => i !== from)
  return [...rest.slice(0, at), id, ...rest.slice(at)]
}
