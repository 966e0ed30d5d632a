import { describe, expect, it } from 'vitest'
import { scorePlot } from '../../src/charts/scorePlot.js'

const range = { from: 0, to: 100 }

describe('scorePlot', () => {
  it('keeps the axis of scores from 0 to 1, so that they compare', () => {
    expect(scorePlot([{ t: 0, value: 0.5 }, { t: 100, value: 1 }], range, 200, 50)).toEqual({ line: 'M0,25L200,0', dots: 'M0 25V25M200 0V0', many: false, min: 0, max: 1 })
  })

  it('rounds other axes, below zero too, and gives one value room', () => {
    expect(scorePlot([{ t: 0, value: -3.2 }, { t: 9, value: 8.7 }], range, 200, 50)).toMatchObject({ min: -4, max: 10 })
    expect(scorePlot([{ t: 0, value: 4 }], range, 200, 50)).toMatchObject({ min: 0, max: 8 })
    expect(scorePlot([{ t: 0, value: -4 }], range, 200, 50)).toMatchObject({ min: -8, max: 0 })
  })

  it('joins values in the order of time, not of the list', () => {
    expect(scorePlot([{ t: 100, value: 1 }, { t: 0, value: 0 }], range, 100, 10)?.line).toBe('M0,10L100,0')
  })

  it('draws spread and mean of stretches when there are many', () => {
    const samples = Array.from({ length: 5000 }, (_, i) => ({ t: i / 50, value: i % 2 }))
    const plot = scorePlot(samples, range, 300, 50)
    expect(plot?.many).toBe(true)
    expect(plot?.dots.match(/M/g)?.length).toBeLessThanOrEqual(51)
    expect(plot?.dots).toContain('M3 50V0')
    expect(plot?.line).toContain('M3,25')
  })

  it('leaves out what is no number, and has nothing for nothing', () => {
    expect(scorePlot([{ t: 1, value: Number.NaN }, { t: 1, value: Infinity }, { t: 500, value: 1 }], range, 100, 10)).toBeNull()
    expect(scorePlot([{ t: 5, value: 0.5 }], { from: 5, to: 5 }, 100, 10)?.dots).toBe('M50 5V5')
  })
})
