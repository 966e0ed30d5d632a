import type { DurationSummary } from '../../../model/user.js'
import type { UserCellContext, UserColumn } from '../userColumnDef.js'
import { total } from './metric.js'

function tip({ p50, p95 }: DurationSummary, { format, messages }: UserCellContext): string {
  return p95 === null ? messages.table.durationUnknown : messages.table.latencyTip(format.durationFull(p50), format.durationFull(p95))
}

/** How long a trace takes: median and 95th percentile. */
export const latencyColumn: UserColumn = {
  id: 'latency',
  header: (messages) => messages.table.latency,
  headerTip: (messages) => messages.table.latencyDescription,
  cell: ({ duration: { p50, p95 } }, { format }) =>
    p95 === null ? format.duration(null) : <><span className="ut-subtle">{format.duration(p50)} / </span>{format.duration(p95)}</>,
  tip: (user, context) => tip(user.duration, context),
  rollup: ({ perTrace: { duration } }, context) =>
    total(duration.p95 === null ? '–' : `${context.format.duration(duration.p50)} / ${context.format.duration(duration.p95)}`, tip(duration, context)),
  width: 146,
  numeric: true,
  sortBy: 'durationP95',
  sortFirst: 'desc',
}
