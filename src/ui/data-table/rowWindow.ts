/** Rows `start … end`, half-open. */
export interface RowWindow {
  readonly start: number
  readonly end: number
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The rows that a strip of the body shows, `top` and `bottom` in pixels from the body's own top. */
export function rowsInSight(top: number, bottom: number, rowHeight: number, count: number): RowWindow {
  const start = clamp(Math.floor(top / rowHeight), 0, count)
  return { start, end: clamp(Math.ceil(bottom / rowHeight), start, count) }
}

/**
 * The rows to draw: `current` while it still reaches `least` rows beyond what is in sight on both sides, else a window
 * with `ahead` rows on both sides. `ahead − least` rows then go by before the next change, so that drawing comes in
 * handfuls.
 */
export function nextWindow(current: RowWindow, sight: RowWindow, count: number, least: number, ahead: number): RowWindow {
  const enough =
    current.end <= count &&
    current.start <= Math.max(0, sight.start - least) &&
    current.end >= Math.min(count, sight.end + least)
  return enough ? current : { start: Math.max(0, sight.start - ahead), end: Math.min(count, sight.end + ahead) }
}

/** A slot that draws nothing. */
export const EMPTY_SLOT = -1

/**
 * Which slot draws which row. A slot keeps its row while the row is wanted; slots whose row is not take the missing
 * ones: scrolling rewrites a few rows in place instead of removing and building them. `keep` (a row that holds the
 * focus) stays drawn wherever it is. `order`: slots as their elements follow each other; rows are given out along it,
 * so that many new ones at once are in order. The same array comes back when nothing changed.
 */
export function assignSlots(
  slots: readonly number[],
  { start, end }: RowWindow,
  keep: number = EMPTY_SLOT,
  order: readonly number[] = [],
): readonly number[] {
  const missing = new Set<number>()
  for (let row = start; row < end; row++) missing.add(row)
  if (keep !== EMPTY_SLOT) missing.add(keep)
  const free: number[] = []
  for (const slot of new Set([...order, ...slots.keys()])) {
    const row = slots[slot]
    if (row !== undefined && !missing.delete(row)) free.push(slot)
  }
  if (missing.size === 0 && free.every((slot) => slots[slot] === EMPTY_SLOT)) return slots
  const next = [...slots]
  for (const slot of free) next[slot] = EMPTY_SLOT
  let taken = 0
  for (const row of missing) next[free[taken++] ?? next.length] = row
  return next
}
