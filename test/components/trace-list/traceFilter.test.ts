import { describe, expect, it } from 'vitest'
import { isFiltered, narrowScope, NO_TRACE_FILTER, withValues } from '../../../src/components/trace-list/traceFilter.js'

const scope = { userId: 'u', timeZone: 'UTC' }

describe('narrowScope', () => {
  it('leaves the scope as it is when nothing is filtered', () => {
    expect(narrowScope(scope, NO_TRACE_FILTER)).toEqual(scope)
    expect(isFiltered({ ...NO_TRACE_FILTER, search: '  ', values: { model: [] } })).toBe(false)
  })

  it('adds status, text and dimensions to the conditions of the scope', () => {
    const where = [{ kind: 'dimension' as const, dimension: 'environment' as const, anyOf: ['production'] }]
    expect(narrowScope({ ...scope, where }, { status: 'error', search: ' late ', values: { model: ['gpt-4.1'] } })).toEqual({
      ...scope, status: 'error', search: 'late', where: [...where, { kind: 'dimension', dimension: 'model', anyOf: ['gpt-4.1'] }],
    })
  })

  it('never leaves the error view', () => {
    expect(narrowScope({ ...scope, status: 'error' }, { ...NO_TRACE_FILTER, status: 'ok' })).toBeNull()
    expect(narrowScope({ ...scope, status: 'error' }, NO_TRACE_FILTER)).toEqual({ ...scope, status: 'error' })
  })
})

it('drops a dimension that has no values left', () => {
  const filter = withValues(withValues(NO_TRACE_FILTER, 'model', ['a', 'b']), 'name', ['chat'])
  expect(withValues(filter, 'model', []).values).toEqual({ name: ['chat'] })
})
