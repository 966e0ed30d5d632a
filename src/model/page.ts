/** An order: by one key, then by id ascending in code-unit order. `null` comes last in both directions. */
export interface Sort<By extends string> {
  readonly by: By
  readonly direction: 'asc' | 'desc'
}

/** Which part of a list. */
export interface Paging<By extends string> {
  /** Default: newest first. */
  readonly sort?: Sort<By>
  /** 1–500, default 50. */
  readonly limit?: number
  /** `nextCursor` of the page before, of the same request. Opaque. */
  readonly cursor?: string
}

/** Part of a list. `total` counts all rows that match, not the page. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly nextCursor: string | null
  readonly total: number
}

/** Rows of a page when `limit` is not given. */
export const DEFAULT_LIMIT = 50
/** The most rows that one page may hold. */
export const MAX_LIMIT = 500
