import { describe, expect, it } from 'vitest'
import { NumberColumn } from '../../../../src/adapters/memory/store/NumberColumn.js'

describe('NumberColumn', () => {
  it('keeps every value while it widens, the border values of each width and null among them', () => {
    const values = [0, 254, null, 255, 256, 65_534, null, 65_535, 65_536, 4_294_967_294, null, 4_294_967_295, 4_294_967_296, 0.5, 2 ** 53 - 1, null]
    const column = new NumberColumn()
    values.forEach((value, row) => {
      column.set(row, value)
      expect(values.slice(0, row + 1).map((_, i) => column.get(i))).toEqual(values.slice(0, row + 1))
    })
  })

  it('takes one byte a row as long as that does', () => {
    const column = new NumberColumn()
    for (let row = 0; row < 1000; row++) column.set(row, row % 255)
    column.arrange(Uint32Array.from({ length: 1000 }, (_, row) => row))
    expect(column.data.byteLength).toBe(1000)
  })

  it('stores a negative zero as zero, which a sum of nothing begins with', () => {
    const column = new NumberColumn(3)
    column.set(0, -0)
    expect(column.get(0)).toBe(0)
  })

  it('puts rows into a new order and drops the others', () => {
    const column = new NumberColumn()
    for (const [row, value] of [5, 6, null, 8].entries()) column.set(row, value)
    column.arrange(Uint32Array.of(3, 2, 0))
    expect([0, 1, 2].map((row) => column.get(row))).toEqual([8, null, 5])
  })
})
