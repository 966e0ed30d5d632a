import { describe, expect, it } from 'vitest'
import { EDGE, placeFloating } from '../../src/ui/placeFloating.js'

const view = { width: 1000, height: 600 }
const box = (left: number, top: number, width = 100, height = 28) => ({ left, top, width, height })

describe('placeFloating', () => {
  it('goes below the anchor, edges lined up as asked', () => {
    const size = { width: 200, height: 100 }
    expect(placeFloating(box(300, 50), size, view, { align: 'start' })).toMatchObject({ side: 'bottom', left: 300, top: 82 })
    expect(placeFloating(box(300, 50), size, view, { align: 'end' })).toMatchObject({ left: 200 })
    expect(placeFloating(box(300, 50), size, view, { align: 'center' })).toMatchObject({ left: 250 })
  })

  it('lets start and end follow the direction of text', () => {
    const size = { width: 200, height: 100 }
    expect(placeFloating(box(300, 50), size, view, { align: 'start', dir: 'rtl' }).left).toBe(200)
    expect(placeFloating(box(300, 50), size, view, { align: 'end', dir: 'rtl' }).left).toBe(300)
  })

  it('goes above when it does not fit below and above has more room', () => {
    expect(placeFloating(box(300, 500), { width: 200, height: 100 }, view)).toMatchObject({ side: 'top', top: 396 })
    expect(placeFloating(box(300, 60), { width: 200, height: 2000 }, view)).toMatchObject({ side: 'bottom' })
  })

  it('gives the room on its side as the greatest height', () => {
    const at = placeFloating(box(300, 400), { width: 200, height: 2000 }, view)
    expect(at).toMatchObject({ side: 'top', maxHeight: 400 - 4 - EDGE, top: EDGE })
  })

  it('stays inside the window', () => {
    expect(placeFloating(box(950, 50), { width: 300, height: 40 }, view).left).toBe(1000 - 300 - EDGE)
    expect(placeFloating(box(-90, 50), { width: 300, height: 40 }, view).left).toBe(EDGE)
    expect(placeFloating(box(10, 50), { width: 3000, height: 40 }, view).left).toBe(EDGE)
  })
})
