import { knownMetric } from '../../contract/knownMetric.js'
import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { Condition, MetricCondition } from '../../model/scope.js'

/** A filter in words: `Sessions` and `≥ 2`. */
export interface ConditionLabel {
  readonly name: string
  readonly value: string
  /** All values, for the tooltip, where `value` leaves some out. */
  readonly more?: string
}

/** What a filter narrows, and to what. */
export function conditionLabel(condition: Condition, intl: ViewIntl): ConditionLabel {
  const { messages, format } = intl
  const { filters } = messages
  switch (condition.kind) {
    case 'metric': {
      const value = metricText(condition, intl) // first: it names an unknown metric
      return { name: messages.metrics[condition.metric].label, value }
    }
    case 'dimension': return { name: messages.dimensions[condition.dimension], ...listText(condition.anyOf, intl) }
    case 'users': {
      const { anyOf, noneOf } = condition
      const count = (ids: readonly string[]) => (ids.length === 1 ? (ids[0] ?? '') : filters.countIds(ids.length, format.countFull(ids.length)))
      const parts = [...(anyOf ? [anyOf.length === 0 ? filters.nothing : count(anyOf)] : []), ...(noneOf?.length ? [filters.hidden(count(noneOf))] : [])]
      const all = [...(anyOf ?? []), ...(noneOf ?? [])]
      return { name: filters.users, value: parts.join(', ') || filters.any, ...(all.length > 1 && { more: all.slice(0, 20).join('\n') }) }
    }
    default: return condition satisfies never
  }
}

function listText(values: readonly string[], { messages, format }: ViewIntl): Omit<ConditionLabel, 'name'> {
  const [first, ...rest] = values
  if (first === undefined) return { value: messages.filters.nothing }
  const name = first || '""'
  return rest.length === 0 ? { value: name } : { value: messages.filters.more(name, format.countFull(rest.length)), more: values.slice(0, 20).join('\n') }
}

function metricText({ metric, min, max }: MetricCondition, { messages: { filters }, format }: ViewIntl): string {
  const { unit } = knownMetric(metric)
  const text = (value: number) => (unit === 'ms' ? format.duration(value) : unit === 'instant' ? format.dateTime(value) : format.metricFull(metric, value))
  if (min !== undefined && max !== undefined) return filters.between(text(min), text(max))
  if (min !== undefined) return unit === 'instant' ? filters.since(text(min)) : filters.atLeast(text(min))
  if (max !== undefined) return unit === 'instant' ? filters.untilDate(text(max)) : filters.atMost(text(max))
  return filters.any
}
