import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragSpan, keyStep, nudgeSpan } from '../../src/charts/span.js'

const before = { from: 3, to: 6 }

describe('dragSpan', () => {
  it('covers each bucket that a drag touches, in either direction', () => {
    expect(dragSpan('create', before, 2.3, 4.1, 10)).toEqual({ from: 2, to: 5 })
    expect(dragSpan('create', before, 4.1, 2.3, 10)).toEqual({ from: 2, to: 5 })
    expect(dragSpan('create', before, 10, 10, 10)).toEqual({ from: 9, to: 10 })
  })

  it('moves an end to the nearest edge, and turns round past the other', () => {
    expect(dragSpan('from', before, 3, 1.4, 10)).toEqual({ from: 1, to: 6 })
    expect(dragSpan('to', before, 6, 7.6, 10)).toEqual({ from: 3, to: 8 })
    expect(dragSpan('from', before, 3, 8.2, 10)).toEqual({ from: 6, to: 8 })
    expect(dragSpan('to', before, 6, 0, 10)).toEqual({ from: 0, to: 3 })
  })

  it('keeps the length when moved, and stops at the ends', () => {
    expect(dragSpan('move', before, 4, 6.2, 10)).toEqual({ from: 5, to: 8 })
    expect(dragSpan('move', before, 4, 100, 10)).toEqual({ from: 7, to: 10 })
    expect(dragSpan('move', before, 4, -100, 10)).toEqual({ from: 0, to: 3 })
  })

  it('always leaves at least one bucket, inside the axis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('create' as const, 'from' as const, 'to' as const, 'move' as const),
        fc.integer({ min: 1, max: 2000 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n - 1 }), fc.double({ min: 0, max: n, noNaN: true }), fc.double({ min: 0, max: n, noNaN: true }))),
        fc.nat(50),
        (mode, [buckets, from, start, now], length) => {
          const span = dragSpan(mode, { from, to: Math.min(buckets, from + 1 + length) }, start, now, buckets)
          expect(span.from).toBeGreaterThanOrEqual(0)
          expect(span.to).toBeLessThanOrEqual(buckets)
          expect(span.to).toBeGreaterThan(span.from)
          expect(Number.isInteger(span.from) && Number.isInteger(span.to)).toBe(true)
        },
      ),
    )
  })
})

describe('keys', () => {
  it('go later to the right and up, by more with Shift, and to the ends', () => {
    expect(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'a'].map((key) => keyStep(key, false, 7))).toEqual(
      [1, 1, -1, -1, -Infinity, Infinity, 7, -7, null],
    )
    expect(keyStep('ArrowLeft', true, 7)).toBe(-7)
  })

  it('stop an end one bucket short of the other', () => {
    expect(nudgeSpan(before, 'from', Infinity, 10)).toEqual({ from: 5, to: 6 })
    expect(nudgeSpan(before, 'from', -Infinity, 10)).toEqual({ from: 0, to: 6 })
    expect(nudgeSpan(before, 'to', -7, 10)).toEqual({ from: 3, to: 4 })
    expect(nudgeSpan(before, 'to', Infinity, 10)).toEqual({ from: 3, to: 10 })
  })
})
