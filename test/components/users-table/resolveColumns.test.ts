import { describe, expect, it } from 'vitest'
import { AdapterError } from '../../../src/contract/errors.js'
import { USER_METRIC_IDS } from '../../../src/model/metrics.js'
import { DEFAULT_USER_COLUMNS, isUserColumnId, resolveColumns } from '../../../src/components/users-table/resolveColumns.js'
import { userColumn } from '../../../src/components/users-table/userColumn.js'

const plan = userColumn.custom({ id: 'plan', header: 'Plan', cell: () => 'Pro' })

describe('resolveColumns', () => {
  it('shows the defaults and offers every metric', () => {
    const { all, shown } = resolveColumns()
    expect(shown).toEqual(DEFAULT_USER_COLUMNS)
    expect(USER_METRIC_IDS.filter((id) => !all.some((column) => column.id === id))).toEqual([])
  })

  it('takes ids and own columns in order, and always shows who it is', () => {
    expect(resolveColumns(['user', plan, 'costMedian']).shown).toEqual(['user', 'plan', 'costMedian'])
    expect(resolveColumns([plan]).shown).toEqual(['user', 'plan'])
  })

  it('takes a function of the defaults', () => {
    const { shown } = resolveColumns((defaults) => [...defaults.filter((column) => column.id !== 'trend'), plan])
    expect(shown).toEqual([...DEFAULT_USER_COLUMNS.filter((id) => id !== 'trend'), 'plan'])
  })

  it('names an unknown id and lists the known ones', () => {
    const wrong: unknown = ['user', 'costs']
    const act = () => Reflect.apply(resolveColumns, undefined, [wrong])
    expect(act).toThrow(AdapterError)
    expect(act).toThrow(/"costs".*seen.*costSum/s)
    expect(isUserColumnId('costs')).toBe(false)
  })

  it('names an unknown metric that a column is made of', () => {
    const act = () => Reflect.apply(userColumn.metric, undefined, ['costs'])
    expect(act).toThrow(AdapterError)
    expect(act).toThrow(/"costs".*costSum/s)
  })

  it('refuses two columns of one id', () => {
    expect(() => resolveColumns(['cost', userColumn.custom({ ...plan, id: 'cost' })])).toThrow(/two columns "cost"/)
  })

  it('overrides what a host wants different about a metric', () => {
    const column = userColumn.metric('costSum', { header: 'Spend', width: 90 })
    expect([column.id, column.header, column.width, column.sortBy]).toEqual(['costSum', 'Spend', 90, 'costSum'])
  })
})
