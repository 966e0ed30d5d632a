import type { UserSummary } from '../../model/user.js'

/** Where a user stands in the list that it was opened from. */
export type NeighbourState =
  /** Pages are being read until the user turns up. */
  | { readonly kind: 'searching' }
  | {
      readonly kind: 'found'
      /** 1-based. */
      readonly position: number
      readonly total: number
      readonly previous: string | null
      /** `undefined` = on a page that is still to come. */
      readonly next: string | null | undefined
    }
  /** The list, read to its end, does not hold the user. */
  | { readonly kind: 'absent' }
  /** Not among the rows that were worth reading. */
  | { readonly kind: 'far'; readonly searched: number }
  | { readonly kind: 'failed' }

/** What is known of the list. */
export interface ListSoFar {
  readonly rows: readonly Pick<UserSummary, 'userId'>[]
  readonly total: number
  /** There are more pages. */
  readonly more: boolean
  /** A page could not be read. */
  readonly failed: boolean
}

/** Rows that are read in search of a user before giving up. */
export const SEARCHED_ROWS = 10_000

/** Finds a user's neighbours among the rows that are loaded. */
export function neighbourState(list: ListSoFar | null, userId: string): NeighbourState {
  if (!list) return { kind: 'searching' }
  const { rows, total, more, failed } = list
  const at = rows.findIndex((row) => row.userId === userId)
  if (at !== -1) {
    const next = rows[at + 1]?.userId
    return {
      kind: 'found', position: at + 1, total: Math.max(total, rows.length),
      previous: rows[at - 1]?.userId ?? null,
      next: next ?? (more && !failed ? undefined : null),
    }
  }
  if (!more) return { kind: 'absent' }
  if (failed) return { kind: 'failed' }
  return rows.length >= SEARCHED_ROWS ? { kind: 'far', searched: rows.length } : { kind: 'searching' }
}
