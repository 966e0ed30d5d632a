import type { Messages } from '../../intl/messages/en.js'
import { DIMENSIONS, type DimensionId } from '../../model/dimensions.js'
import { USER_METRIC_IDS, type UserMetricId } from '../../model/metrics.js'
import type { Condition } from '../../model/scope.js'

/** What a filter can be about. */
export type FilterTarget =
  | { readonly kind: 'users' }
  | { readonly kind: 'dimension'; readonly dimension: DimensionId }
  | { readonly kind: 'metric'; readonly metric: UserMetricId }

/** Everything that can be filtered by: people, ways to split traces, numbers about users. */
export const FILTER_TARGETS: readonly FilterTarget[] = [
  { kind: 'users' },
  ...DIMENSIONS.map((dimension) => ({ kind: 'dimension' as const, dimension })),
  ...USER_METRIC_IDS.map((metric) => ({ kind: 'metric' as const, metric })),
]

/** What a filter is about. */
export function targetOf(condition: Condition): FilterTarget {
  switch (condition.kind) {
    case 'users': return { kind: 'users' }
    case 'dimension': return { kind: 'dimension', dimension: condition.dimension }
    case 'metric': return { kind: 'metric', metric: condition.metric }
    default: return condition satisfies never
  }
}

/** Its name. */
export function targetName(target: FilterTarget, messages: Messages): string {
  switch (target.kind) {
    case 'users': return messages.filters.users
    case 'dimension': return messages.dimensions[target.dimension]
    case 'metric': return messages.metrics[target.metric].label
    default: return target satisfies never
  }
}
