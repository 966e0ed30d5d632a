import { describe, expect, it } from 'vitest'
import { conditionLabel } from '../../../src/components/filter-bar/conditionLabel.js'
import { AdapterError } from '../../../src/contract/errors.js'
import type { Condition } from '../../../src/model/scope.js'
import { viewIntl } from './viewIntl.js'

const text = (condition: Condition) => {
  const { name, value } = conditionLabel(condition, viewIntl())
  return `${name} ${value}`
}

describe('conditionLabel', () => {
  it('writes limits in the unit of their metric', () => {
    expect(text({ kind: 'metric', metric: 'sessions', min: 2 })).toBe('Sessions ≥ 2')
    expect(text({ kind: 'metric', metric: 'costSum', max: 0.004 })).toBe('Cost ≤ $0.004')
    expect(text({ kind: 'metric', metric: 'errorRate', min: 0.05, max: 0.5 })).toBe('Error rate 5% – 50%')
    expect(text({ kind: 'metric', metric: 'durationP95', min: 1500 })).toBe('95th percentile of duration ≥ 1.5s')
    expect(text({ kind: 'metric', metric: 'lastSeenAt', min: Date.UTC(2026, 10, 1) })).toBe('Last seen since 1 Nov 2026, 00:00')
    expect(text({ kind: 'metric', metric: 'traces' })).toBe('Traces any')
  })

  it('names a metric that does not exist', () => {
    const act = () => Reflect.apply(conditionLabel, undefined, [{ kind: 'metric', metric: 'costs', min: 1 }, viewIntl()])
    expect(act).toThrow(AdapterError)
    expect(act).toThrow(/"costs".*costSum/s)
  })

  it('names the first value, and counts the rest', () => {
    expect(text({ kind: 'dimension', dimension: 'model', anyOf: ['a', 'b', 'c'] })).toBe('Model a +2')
    expect(text({ kind: 'dimension', dimension: 'model', anyOf: [] })).toBe('Model none')
    expect(conditionLabel({ kind: 'dimension', dimension: 'model', anyOf: ['a', 'b'] }, viewIntl()).more).toBe('a\nb')
  })

  it('tells users kept from users hidden', () => {
    expect(text({ kind: 'users', anyOf: ['usr_1'] })).toBe('Users usr_1')
    expect(text({ kind: 'users', noneOf: ['a', 'b'] })).toBe('Users 2 users hidden')
    expect(text({ kind: 'users', anyOf: ['a'], noneOf: ['b'] })).toBe('Users a, b hidden')
    expect(text({ kind: 'users', anyOf: [] })).toBe('Users none')
  })
})
