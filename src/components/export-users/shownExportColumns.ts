import { isUserMetricId, type UserMetricId } from '../../model/metrics.js'
import { EXPORT_COLUMNS, metricExportColumn, type ExportColumn } from './exportColumns.js'

/** What a column of the table with its own drawing shows, as metrics. */
const DRAWN: Readonly<Record<string, readonly UserMetricId[]>> = {
  seen: ['lastSeenAt', 'firstSeenAt'],
  errors: ['erroredSessions', 'errorRate'],
  tokens: ['inputTokens', 'outputTokens', 'totalTokens'],
  cost: ['costSum', 'costAvg', 'costMedian'],
  latency: ['durationP50', 'durationP95'],
  feedback: ['feedbackPositive', 'feedbackNegative'],
}

/** The export columns behind columns of the users table, in their order. Trends and the host's own columns have none. */
export function shownExportColumns(ids: readonly string[]): readonly ExportColumn[] {
  const metrics = ids.flatMap((id) => (isUserMetricId(id) ? [id] : Object.hasOwn(DRAWN, id) ? (DRAWN[id] ?? []) : []))
  return [...EXPORT_COLUMNS.slice(0, 1), ...[...new Set(metrics)].map(metricExportColumn)]
}
