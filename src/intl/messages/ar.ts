import { buckets } from './ar/buckets.js'
import { chart } from './ar/chart.js'
import { columnPicker } from './ar/columnPicker.js'
import { common } from './ar/common.js'
import { dashboard } from './ar/dashboard.js'
import { detail } from './ar/detail.js'
import { dimensions } from './ar/dimensions.js'
import { exportUsers } from './ar/exportUsers.js'
import { filters } from './ar/filters.js'
import { metrics } from './ar/metrics.js'
import { states } from './ar/states.js'
import { stats } from './ar/stats.js'
import { table } from './ar/table.js'
import { timeRange } from './ar/timeRange.js'
import type { Messages } from './en.js'

/** Arabic: `<UserTrailProvider locale="ar" messages={ar}>`, inside an element with `dir="rtl"`. */
export const ar: Messages = {
  common, metrics, dimensions, buckets, dashboard, stats, timeRange, table, chart, filters, columnPicker, detail, states, export: exportUsers,
}
