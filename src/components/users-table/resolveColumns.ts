import { AdapterError } from '../../contract/errors.js'
import { isUserMetricId, USER_METRIC_IDS } from '../../model/metrics.js'
import { costColumn } from './columns/cost.js'
import { errorsColumn } from './columns/errors.js'
import { feedbackColumn } from './columns/feedback.js'
import { latencyColumn } from './columns/latency.js'
import { metricColumn } from './columns/metric.js'
import { seenColumn } from './columns/seen.js'
import { tokensColumn } from './columns/tokens.js'
import { trendColumn } from './columns/trend.js'
import { userIdentityColumn } from './columns/user.js'
import { DRAWN_COLUMN_IDS } from './userColumnDef.js'
import type { DrawnColumnId, UserColumn, UserColumnId } from './userColumnDef.js'

/** The `columns` prop: ids and own columns in order, or a function of the defaults. */
export type UserColumns =
  | readonly (UserColumnId | UserColumn)[]
  | ((defaults: readonly UserColumn[]) => readonly (UserColumnId | UserColumn)[])

/** The columns that are shown unless told otherwise. */
export const DEFAULT_USER_COLUMNS = [
  'user', 'seen', 'trend', 'sessions', 'errors', 'tokens', 'cost', 'traces', 'latency', 'feedback',
] as const satisfies readonly UserColumnId[]

const DRAWN: { readonly [Id in DrawnColumnId]: UserColumn } = {
  user: userIdentityColumn, seen: seenColumn, trend: trendColumn, errors: errorsColumn, tokens: tokensColumn,
  cost: costColumn, latency: latencyColumn, feedback: feedbackColumn,
}

/** Every id that names a column of ours, in the order of pickers. */
export const USER_COLUMN_IDS: readonly UserColumnId[] = [...DRAWN_COLUMN_IDS, ...USER_METRIC_IDS]

const isDrawn = (id: unknown): id is DrawnColumnId => DRAWN_COLUMN_IDS.some((one) => one === id)

/** Tells whether a text is the id of a column of ours. */
export function isUserColumnId(id: unknown): id is UserColumnId {
  return isDrawn(id) || isUserMetricId(id)
}

/** The column of an id. Throws an `AdapterError` that names an unknown id and lists the known ones. */
function builtInColumn(id: UserColumnId): UserColumn {
  if (isDrawn(id)) return DRAWN[id]
  if (isUserMetricId(id)) return metricColumn(id)
  throw new AdapterError('bad_request', `There is no column "${String(id)}" in the users table. Use one of ${USER_COLUMN_IDS.join(', ')}, or userColumn.custom({ … }) for a column of your own.`)
}

/** The columns there are, and which of them are shown at first. */
export interface ResolvedColumns {
  /** The host's columns, then every other one of ours: what a picker offers. */
  readonly all: readonly UserColumn[]
  /** Ids of those shown unless told otherwise, in order; `user` is always among them. */
  readonly shown: readonly string[]
}

/** Reads the `columns` prop. Throws an `AdapterError` for an unknown id and for two columns of one id. */
export function resolveColumns(columns: UserColumns = DEFAULT_USER_COLUMNS): ResolvedColumns {
  const wanted = typeof columns === 'function' ? columns(DEFAULT_USER_COLUMNS.map(builtInColumn)) : columns
  const own = wanted.map((column) => (typeof column === 'string' ? builtInColumn(column) : column))
  const ids = new Set<string>()
  for (const { id } of own) {
    if (ids.has(id)) throw new AdapterError('bad_request', `The users table has two columns "${id}". Give one of them another id.`)
    ids.add(id)
  }
  const shown = own.map((column) => column.id)
  const rest = USER_COLUMN_IDS.filter((id) => !ids.has(id)).map(builtInColumn)
  return { all: [...own, ...rest], shown: ids.has('user') ? shown : ['user', ...shown] }
}
