/** Code-unit order: what `<` says, in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a list sorts by. */
export type SortValue = number | string | null

/** Compares two sort values of one kind; `null` comes last in both directions. */
export function compareValues(a: SortValue, b: SortValue, direction: 'asc' | 'desc'): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = a < b ? -1 : a > b ? 1 : 0
  return direction === 'asc' ? order : -order
}

/** The total order of every list: by value, then by id ascending in code-unit order whatever the direction. */
export function compareRows(
  a: SortValue, aId: string, b: SortValue, bId: string, direction: 'asc' | 'desc',
): number {
  return compareValues(a, b, direction) || compareText(aId, bId)
}
