import type { UserMetricId } from '../../model/metrics.js'
import { metricColumn } from './columns/metric.js'
import type { UserColumn, UserColumnOverrides } from './userColumnDef.js'

/** Makes columns for the `columns` prop. */
export const userColumn = {
  /** A metric as a column: header, unit, order, roll-up and tooltip come with it. */
  metric: (id: UserMetricId, overrides: UserColumnOverrides = {}): UserColumn => ({ ...metricColumn(id), ...overrides }),
  /** A column of the host's own; its id must differ from ours. */
  custom: (column: UserColumn): UserColumn => column,
} as const
