import type { ReactNode } from 'react'
import { knownMetric } from '../../../contract/knownMetric.js'
import type { UserMetricId } from '../../../model/metrics.js'
import type { CostSummary, Rollup } from '../../../model/user.js'
import type { UserColumn } from '../userColumnDef.js'

/** A metric over all matching users; `null` = it does not add up, or nobody has a value. */
function rollupValue(id: UserMetricId, rollup: Rollup): number | null {
  switch (id) {
    case 'lastSeenAt': case 'firstSeenAt': return null
    case 'errorRate': return ratio(rollup.erroredSessions.sum, rollup.sessions.sum)
    case 'feedbackRate': return ratio(rollup.feedbackPositive.sum, sum(rollup.feedbackPositive.sum, rollup.feedbackNegative.sum))
    case 'costAvg': return rollup.perTrace.cost.avg
    case 'costMedian': return rollup.perTrace.cost.median
    case 'durationAvg': return rollup.perTrace.duration.avg
    case 'durationP50': return rollup.perTrace.duration.p50
    case 'durationP95': return rollup.perTrace.duration.p95
    default: return rollup[id].sum
  }
}

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)
const ratio = (part: number | null, whole: number | null): number | null => (part === null || !whole ? null : part / whole)

/** A number in a roll-up cell, with its full value. */
export function total(text: string, full: string) {
  return <span className="ut-num" data-ut-tip={full}>{text}</span>
}

/** A cost, with a sign where some of it comes from a price list. */
export function marked({ estimatedTraces }: CostSummary, text: string): ReactNode {
  return estimatedTraces > 0 ? <><span className="ut-warning">≈ </span>{text}</> : text
}

/** Any metric as a column. */
export function metricColumn(id: UserMetricId): UserColumn {
  const { unit, read } = knownMetric(id)
  return {
    id,
    header: (messages) => messages.metrics[id].short,
    headerTip: (messages) => `${messages.metrics[id].label}\n${messages.metrics[id].description}`,
    cell: (user, { format }) => (unit === 'usd' ? marked(user.cost, format.metric(id, read(user))) : format.metric(id, read(user))),
    tip: (user, { format, messages }) => {
      const value = read(user)
      if (value === null) return messages.table.unknownValue
      const { estimatedTraces } = user.cost
      const note = unit === 'usd' && estimatedTraces > 0 ? `\n${messages.table.costEstimated(format.countFull(estimatedTraces), format.countFull(user.traces))}` : ''
      return format.metricFull(id, value) + note
    },
    rollup: (rollup, { format }) => {
      const value = rollupValue(id, rollup)
      return unit === 'instant' ? null : total(format.metric(id, value), format.metricFull(id, value))
    },
    width: 104,
    numeric: unit !== 'instant',
    sortBy: id,
    sortFirst: 'desc',
    ...(id === 'sessions' && {
      listPlace: 'line' as const,
      width: 108,
      unit: (user, { messages }) => messages.table.sessionsUnit(user.sessions),
    }),
  }
}
