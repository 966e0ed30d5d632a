import type { UserMetricId } from './metrics.js'
import type { Sort } from './page.js'
import type { Condition, Range } from './scope.js'
import type { ViewRange } from './viewRange.js'

/** The one state of the users dashboard: what it shows, in which order. Plain data, fit for a URL. */
export interface UsersView {
  /** Default: the last 30 days. */
  readonly range: ViewRange
  /** A part of the range that stats, table, roll-up and export follow, while the histogram keeps the whole. */
  readonly zoom: Range | null
  /** What is searched for; `''` = nothing. */
  readonly search: string
  readonly where: readonly Condition[]
  /** Default: last seen, descending. */
  readonly sort: Sort<UserMetricId | 'userId'>
  /** Ids of the visible columns in order; `null` = the default columns. */
  readonly columns: readonly string[] | null
}

/** What made a view change, for hosts that treat reasons apart (say: replace the URL while typing, push it on a click). */
export type UsersViewReason = 'range' | 'zoom' | 'search' | 'filter' | 'sort' | 'columns' | 'reset'

/** The view a dashboard starts with. */
export const DEFAULT_USERS_VIEW: UsersView = {
  range: { kind: 'last', amount: 30, unit: 'day' },
  zoom: null,
  search: '',
  where: [],
  sort: { by: 'lastSeenAt', direction: 'desc' },
  columns: null,
}
