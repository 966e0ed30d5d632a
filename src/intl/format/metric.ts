import { userMetric } from '../../model/metrics.js'
import type { MetricUnit, UserMetricId } from '../../model/metrics.js'
import type { Maybe } from './absent.js'
import { formatAgo } from './age.js'
import type { FormatContext } from './context.js'
import { formatCount, formatCountFull } from './count.js'
import { formatDuration, formatDurationFull } from './duration.js'
import { formatInstant } from './instant.js'
import { formatMoney, formatMoneyFull } from './money.js'
import { formatPercent, formatPercentFull } from './percent.js'

/** A value by its unit, short. */
export function formatByUnit(unit: MetricUnit, value: Maybe, context: FormatContext): string {
  switch (unit) {
    case 'count':
    case 'tokens': return formatCount(value, context)
    case 'usd': return formatMoney(value, context)
    case 'ms': return formatDuration(value, context)
    case 'ratio': return formatPercent(value, context)
    case 'instant': return formatAgo(value, context)
    default: return unit satisfies never
  }
}

/** A value by its unit, in full. */
export function formatByUnitFull(unit: MetricUnit, value: Maybe, context: FormatContext): string {
  switch (unit) {
    case 'count':
    case 'tokens': return formatCountFull(value, context)
    case 'usd': return formatMoneyFull(value, context)
    case 'ms': return formatDurationFull(value, context)
    case 'ratio': return formatPercentFull(value, context)
    case 'instant': return formatInstant(value, 'full', context)
    default: return unit satisfies never
  }
}

/** A metric's value, short. */
export function formatMetric(id: UserMetricId, value: Maybe, context: FormatContext): string {
  return formatByUnit(userMetric(id).unit, value, context)
}

/** A metric's value, in full. */
export function formatMetricFull(id: UserMetricId, value: Maybe, context: FormatContext): string {
  return formatByUnitFull(userMetric(id).unit, value, context)
}
