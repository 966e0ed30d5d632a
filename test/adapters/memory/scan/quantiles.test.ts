import { describe, expect, it } from 'vitest'
import { quantiles } from '../../../../src/adapters/memory/scan/quantiles.js'
import { quantile } from '../../../../src/model/statistics.js'

const PS = [0, 0.25, 0.5, 0.95, 1]
const shapes: Record<string, (i: number, n: number) => number> = {
  'all equal': () => 7,
  ascending: (i) => i,
  descending: (i, n) => n - i,
  'up and down': (i, n) => Math.min(i, n - i),
  'few values': (i) => (i * 7919) % 3,
  'tiny and huge': (i) => 10 ** (((i * 7919) % 600) - 300),
  'no order': (i) => ((i * 2_654_435_761) % 4_294_967_296) / 1000,
}

describe('quantiles', () => {
  it.each(Object.keys(shapes))('are those of the sorted values: %s', (name) => {
    for (const n of [1, 2, 3, 12, 13, 14, 100, 5000, 40_000]) {
      const values = Float64Array.from({ length: n }, (_, i) => shapes[name]!(i, n))
      const sorted = values.slice().sort()
      // Before other values, which must not matter.
      const room = new Float64Array(n + 20).fill(-1)
      room.set(values)
      expect(quantiles(room, n, PS)).toEqual(PS.map((p) => quantile(sorted, p)))
    }
  })

  it('are NaN of nothing', () => {
    expect(quantiles(new Float64Array(3), 0, [0.5, 0.95])).toEqual([NaN, NaN])
  })
})
