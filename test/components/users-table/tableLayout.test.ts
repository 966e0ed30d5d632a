import { describe, expect, it } from 'vitest'
import { DEFAULT_LAYOUT, parseLayout, serializeLayout } from '../../../src/components/users-table/tableLayout.js'

describe('parseLayout', () => {
  it('reads what was written', () => {
    const layout = { columns: ['user', 'cost'], widths: { cost: 140 }, pins: { cost: 'end' as const }, costMode: 'avg' as const, trendScale: 'row' as const }
    expect(parseLayout(serializeLayout(layout))).toEqual(layout)
  })

  it.each([null, '', '{', 'null', '[]', '7', '{"version":99,"columns":["cost"]}'])('takes %s as nothing stored', (text) => {
    expect(parseLayout(text)).toEqual(DEFAULT_LAYOUT)
  })

  it('leaves out what is not understood and keeps the rest', () => {
    const text = '{"version":1,"columns":[1],"widths":{"cost":"wide","seen":120,"trend":-4,"__proto__":{"x":1}},"pins":{"cost":"middle","seen":null},"costMode":"most","trendScale":"row"}'
    const layout = parseLayout(text)
    expect(layout.columns).toBeNull()
    expect({ ...layout.widths }).toEqual({ seen: 120 })
    expect({ ...layout.pins }).toEqual({ seen: null })
    expect(layout.costMode).toBe('sum')
    expect(layout.trendScale).toBe('row')
  })
})
