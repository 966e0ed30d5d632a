import { buckets } from './de/buckets.js'
import { chart } from './de/chart.js'
import { columnPicker } from './de/columnPicker.js'
import { common } from './de/common.js'
import { dashboard } from './de/dashboard.js'
import { detail } from './de/detail.js'
import { dimensions } from './de/dimensions.js'
import { exportUsers } from './de/exportUsers.js'
import { filters } from './de/filters.js'
import { metrics } from './de/metrics.js'
import { states } from './de/states.js'
import { stats } from './de/stats.js'
import { table } from './de/table.js'
import { timeRange } from './de/timeRange.js'
import type { Messages } from './en.js'

/** German: `<UserTrailProvider locale="de" messages={de}>`. */
export const de: Messages = {
  common, metrics, dimensions, buckets, dashboard, stats, timeRange, table, chart, filters, columnPicker, detail, states, export: exportUsers,
}
