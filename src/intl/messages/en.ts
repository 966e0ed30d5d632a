import { buckets } from './en/buckets.js'
import { chart } from './en/chart.js'
import { columnPicker } from './en/columnPicker.js'
import { common } from './en/common.js'
import { dashboard } from './en/dashboard.js'
import { detail } from './en/detail.js'
import { dimensions } from './en/dimensions.js'
import { exportUsers } from './en/exportUsers.js'
import { filters } from './en/filters.js'
import { metrics } from './en/metrics.js'
import { states } from './en/states.js'
import { stats } from './en/stats.js'
import { table } from './en/table.js'
import { timeRange } from './en/timeRange.js'

// One file per area, beside the others of its language. A message that counts takes the number (it chooses the plural
// form) and its text as `intl.format` made it: `users: (n: number, text: string) => …`.
/** English: the source of all messages, and the type of every locale. */
export const en = {
  common, metrics, dimensions, buckets, dashboard, stats, timeRange, table, chart, filters, columnPicker, detail, states, export: exportUsers,
}

/** All texts of the views. A locale is one value of this type; see `en`. */
export type Messages = typeof en
