import type { UsageMeasure } from '../../model/activity.js'
import type { MetricUnit } from '../../model/metrics.js'

const UNITS: Readonly<Record<UsageMeasure, MetricUnit>> = {
  traces: 'count', erroredTraces: 'count', totalTokens: 'tokens', costUsd: 'usd', durationP50: 'ms',
}

/** How a measure's number reads. */
export function measureUnit(measure: UsageMeasure): MetricUnit {
  return UNITS[measure]
}
