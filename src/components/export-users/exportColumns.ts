import type { ResolvedUser } from '../../hooks/userDirectory.js'
import { USER_METRIC_IDS, userMetric, type MetricUnit, type UserMetricId } from '../../model/metrics.js'
import type { UserSummary } from '../../model/user.js'
import type { CellValue } from './csv.js'

/** One column of an export: a header or key, and what to write for a user. */
export interface ExportColumn {
  /** Header in CSV, key in NDJSON; with its unit, such as `cost_sum_usd`. */
  readonly name: string
  /** The raw value; instants as ISO 8601 in UTC. `user` is what `resolveUsers` told, if anything. */
  readonly read: (row: UserSummary, user: ResolvedUser | undefined) => CellValue
}

const SUFFIX: { readonly [U in MetricUnit]: string } = { count: '', tokens: '', usd: '_usd', ms: '_ms', ratio: '_ratio', instant: '' }

const snake = (id: string): string => id.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`).replace(/_p_(\d)/g, '_p$1')

const iso = (t: number | null): string | null => (t === null ? null : new Date(t).toISOString())

/** The column of a metric: its id in snake case and its unit. */
export function metricExportColumn(id: UserMetricId): ExportColumn {
  const { unit, read } = userMetric(id)
  return { name: `${snake(id)}${SUFFIX[unit]}`, read: unit === 'instant' ? (row) => iso(read(row)) : (row) => read(row) }
}

/** Who the row is about: first in every export. */
export const USER_ID_COLUMN: ExportColumn = { name: 'user_id', read: (row) => row.userId }

/** What the host knows about the user; only in exports that resolve users. */
export const RESOLVED_COLUMNS: readonly ExportColumn[] = [
  { name: 'user_name', read: (_, user) => user?.name ?? null },
  { name: 'user_group', read: (_, user) => user?.group ?? null },
]

/** All that is known about a user: e-mail, every metric, and how far the cost can be trusted. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { name: 'user_email', read: (row, user) => user?.email ?? row.userEmail },
  ...USER_METRIC_IDS.map(metricExportColumn),
  { name: 'unpriced_traces', read: (row) => row.cost.unpricedTraces },
  { name: 'estimated_traces', read: (row) => row.cost.estimatedTraces },
]
