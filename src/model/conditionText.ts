import { isDimensionId } from './dimensions.js'
import { isUserMetricId, userMetric, type UserMetricId } from './metrics.js'
import type { Condition, MetricCondition } from './scope.js'
import { readList, readNumber, readTime, writeList, writeTime } from './viewText.js'

const BOTH = '!&'

/**
 * One filter as text: `costSum*1.5..20`, `sessions*2..`, `model*gpt-4.1*claude-3`, `only*usr_1*usr_2`,
 * `except*usr_3`, `only*usr_1!&except*usr_3`.
 */
export function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'metric': return writeMetric(condition)
    case 'dimension': return writeList([condition.dimension, ...condition.anyOf])
    case 'users': {
      const parts = []
      if (condition.anyOf) parts.push(writeList(['only', ...condition.anyOf]))
      if (condition.noneOf) parts.push(writeList(['except', ...condition.noneOf]))
      return parts.join(BOTH) || 'users'
    }
    default: return condition satisfies never
  }
}

/** The filter that {@link writeCondition} wrote; `null` for a text that names no known metric, dimension or user list. */
export function readCondition(text: string): Condition | null {
  const [head = '', ...items] = text.split('*')
  if (isUserMetricId(head)) return readMetric(head, items.join('*'))
  if (isDimensionId(head)) return { kind: 'dimension', dimension: head, anyOf: readList(text).slice(1) }
  return text === 'users' ? { kind: 'users' } : readUsers(text)
}

function writeMetric({ metric, min, max }: MetricCondition): string {
  const write = userMetric(metric).unit === 'instant' ? writeTime : String
  const end = (value: number | undefined): string => (value === undefined || !Number.isFinite(value) ? '' : write(value))
  return `${metric}*${end(min)}..${end(max)}`
}

function readMetric(metric: UserMetricId, text: string): Condition | null {
  const at = text.indexOf('..')
  if (at < 0) return null
  const read = userMetric(metric).unit === 'instant' ? readTime : readNumber
  const [low, high] = [text.slice(0, at), text.slice(at + 2)]
  const [min, max] = [read(low), read(high)]
  // half a filter is another filter: one bad end drops the whole
  if ((min === null && low !== '') || (max === null && high !== '')) return null
  return { kind: 'metric', metric, ...(min !== null && { min }), ...(max !== null && { max }) }
}

function readUsers(text: string): Condition | null {
  let anyOf: readonly string[] | undefined
  let noneOf: readonly string[] | undefined
  for (const part of text.split(BOTH)) {
    const [head, ...ids] = readList(part)
    if (head === 'only' && !anyOf) anyOf = ids
    else if (head === 'except' && !noneOf) noneOf = ids
    else return null
  }
  return { kind: 'users', ...(anyOf && { anyOf }), ...(noneOf && { noneOf }) }
}
