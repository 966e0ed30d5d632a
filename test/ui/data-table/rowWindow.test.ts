import { describe, expect, it } from 'vitest'
import { assignSlots, EMPTY_SLOT, nextWindow, rowsInSight } from '../../../src/ui/data-table/rowWindow.js'

describe('rowsInSight', () => {
  it('counts rows that are cut off at either edge', () => {
    expect(rowsInSight(30, 130, 40, 100)).toEqual({ start: 0, end: 4 })
    expect(rowsInSight(40, 120, 40, 100)).toEqual({ start: 1, end: 3 })
  })

  it('stays inside the rows there are', () => {
    expect(rowsInSight(-500, -100, 40, 100)).toEqual({ start: 0, end: 0 })
    expect(rowsInSight(9000, 9400, 40, 100)).toEqual({ start: 100, end: 100 })
  })
})

describe('nextWindow', () => {
  const sight = { start: 50, end: 60 }

  it('keeps a window that reaches far enough', () => {
    const current = { start: 30, end: 80 }
    expect(nextWindow(current, sight, 1000, 18, 24)).toBe(current)
  })

  it('takes a new one when either side runs short, and after rows went away', () => {
    expect(nextWindow({ start: 40, end: 90 }, sight, 1000, 18, 24)).toEqual({ start: 26, end: 84 })
    expect(nextWindow({ start: 20, end: 70 }, sight, 1000, 18, 24)).toEqual({ start: 26, end: 84 })
    expect(nextWindow({ start: 0, end: 90 }, { start: 0, end: 10 }, 30, 18, 24)).toEqual({ start: 0, end: 30 })
  })

  it('asks for nothing beyond the first and the last row', () => {
    const all = { start: 0, end: 12 }
    expect(nextWindow(all, { start: 0, end: 12 }, 12, 18, 24)).toBe(all)
  })
})

describe('assignSlots', () => {
  it('rewrites only the slots whose row left the window', () => {
    const slots = assignSlots([], { start: 0, end: 5 })
    expect(slots).toEqual([0, 1, 2, 3, 4])
    expect(assignSlots(slots, { start: 2, end: 7 })).toEqual([5, 6, 2, 3, 4])
  })

  it('gives the same array back when nothing changes', () => {
    const slots = assignSlots([], { start: 0, end: 5 })
    expect(assignSlots(slots, { start: 0, end: 5 })).toBe(slots)
  })

  it('keeps the row with the focus in its slot, however far it is scrolled away', () => {
    const slots = assignSlots([], { start: 0, end: 4 }, 1)
    expect(assignSlots(slots, { start: 100, end: 104 }, 1)).toEqual([100, 1, 101, 102, 103])
  })

  it('gives many new rows out along the order of the elements', () => {
    expect(assignSlots([0, 1, 2, 3], { start: 100, end: 104 }, EMPTY_SLOT, [2, 3, 0, 1])).toEqual([102, 103, 100, 101])
    expect(assignSlots([0, 1, 2, 3], { start: 100, end: 105 }, EMPTY_SLOT, [2, 0])).toEqual([101, 102, 100, 103, 104])
  })

  it('empties the slots that it has no row for', () => {
    expect(assignSlots([0, 1, 2, 3], { start: 0, end: 2 })).toEqual([0, 1, EMPTY_SLOT, EMPTY_SLOT])
  })

  it('draws each row of the window exactly once over a long walk', () => {
    let slots: readonly number[] = []
    for (const start of [0, 3, 6, 200, 190, 5, 0, 999]) {
      slots = assignSlots(slots, { start, end: start + 30 }, 7)
      const drawn = slots.filter((row) => row !== EMPTY_SLOT)
      const wanted = new Set([...Array.from({ length: 30 }, (_, at) => start + at), 7])
      expect(new Set(drawn)).toEqual(wanted)
      expect(drawn.length).toBe(wanted.size)
    }
  })
})
