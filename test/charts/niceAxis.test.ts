import { describe, expect, it } from 'vitest'
import { niceAxis, rateAxis } from '../../src/charts/niceAxis.js'

describe('niceAxis', () => {
  it.each([
    [1250, [0, 500, 1000, 1500]],
    [1190, [0, 400, 800, 1200]],
    [12, [0, 4, 8, 12]],
    [8, [0, 3, 6, 9]],
    [1, [0, 1, 2, 3]],
    [0, [0, 1, 2, 3]],
    [2_000_000, [0, 800_000, 1_600_000, 2_400_000]],
  ])('draws three lines over %d', (max, ticks) => {
    expect(niceAxis(max, 3).ticks).toEqual(ticks)
  })

  it('holds every maximum, on whole numbers, without wasting more than half of the plot', () => {
    for (let max = 1; max < 5000; max += 7) {
      const axis = niceAxis(max, 3)
      expect(axis.max).toBeGreaterThanOrEqual(max)
      expect(axis.ticks.every(Number.isInteger)).toBe(true)
      expect(axis.max).toBeLessThan(Math.max(3, max) * 2)
    }
  })

  it('reaches fractions where they mean something', () => {
    expect(niceAxis(0.7, 2, false).ticks).toEqual([0, 0.4, 0.8])
  })

  it('survives numbers that are none', () => {
    expect(niceAxis(Number.NaN, 3).max).toBe(3)
    expect(niceAxis(Infinity, 3).max).toBe(3)
  })
})

describe('rateAxis', () => {
  it('is round, and never beyond 100 %', () => {
    expect(rateAxis(0.079, 3).ticks).toEqual([0, 0.03, 0.06, 0.09])
    expect(rateAxis(0.11, 3).ticks).toEqual([0, 0.05, 0.1, 0.15])
    expect(rateAxis(1, 2).ticks).toEqual([0, 0.5, 1])
    for (let rate = 0; rate <= 1; rate += 0.01) {
      for (const steps of [2, 3]) expect(rateAxis(rate * 1.5, steps).max).toBeLessThanOrEqual(1 + 1e-9)
    }
  })

  it('does not blow a few per mille up to the top', () => {
    expect(rateAxis(0.002, 3).max).toBe(0.03)
  })
})
