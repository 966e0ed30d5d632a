import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linearScale } from '../../src/charts/linearScale.js'

it('maps the ends of the domain onto the ends of the range, also upside down', () => {
  const y = linearScale([0, 50], [148, 0])
  expect([y(0), y(25), y(50)]).toEqual([148, 74, 0])
})

it('rounds to whole pixels when asked', () => {
  expect(linearScale([0, 3], [0, 100], true)(1)).toBe(33)
})

it('puts everything at the start when the domain is a point', () => {
  expect(linearScale([5, 5], [0, 100])(7)).toBe(0)
})

it('keeps the order of values', () => {
  fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => {
    const x = linearScale([-2_147_483_648, 2_147_483_647], [0, 1000])
    expect(Math.sign(x(a) - x(b))).toBe(Math.sign(a - b))
  }))
})
