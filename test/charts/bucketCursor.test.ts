import { describe, expect, it } from 'vitest'
import { moveCursor } from '../../src/charts/bucketCursor.js'
import type { BucketCursor, CursorMove } from '../../src/charts/bucketCursor.js'

const axis = { buckets: 10, largeStep: 7, selectable: true }
const press = (cursor: BucketCursor, ...keys: string[]): CursorMove | null => {
  let last: CursorMove | null = null
  let at = cursor
  for (const key of keys) {
    last = moveCursor(at, key, false, axis)
    if (last && last.kind !== 'escape') at = last.cursor
  }
  return last
}

describe('moveCursor', () => {
  it('walks the buckets and stops at the ends', () => {
    expect(press({ index: 8, anchor: null }, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual({ kind: 'move', cursor: { index: 9, anchor: null } })
    expect(press({ index: 8, anchor: null }, 'Home')).toEqual({ kind: 'move', cursor: { index: 0, anchor: null } })
    expect(moveCursor({ index: 8, anchor: null }, 'ArrowLeft', true, axis)).toEqual({ kind: 'move', cursor: { index: 1, anchor: null } })
  })

  it('selects from where Enter was pressed, in both directions, and commits with Enter or Space', () => {
    expect(press({ index: 4, anchor: null }, 'Enter')).toMatchObject({ kind: 'select', span: { from: 4, to: 5 } })
    expect(press({ index: 4, anchor: null }, 'Enter', 'ArrowRight', 'ArrowRight')).toMatchObject({ kind: 'select', span: { from: 4, to: 7 } })
    expect(press({ index: 4, anchor: null }, ' ', 'ArrowLeft', 'ArrowLeft', ' ')).toEqual({
      kind: 'commit', cursor: { index: 2, anchor: null }, span: { from: 2, to: 5 },
    })
  })

  it('gives a selection up with Escape, and then lets Escape go', () => {
    expect(press({ index: 4, anchor: null }, 'Enter', 'End', 'Escape')).toEqual({ kind: 'cancel', cursor: { index: 9, anchor: null } })
    expect(press({ index: 4, anchor: null }, 'Escape')).toEqual({ kind: 'escape' })
  })

  it('selects nothing where nothing can be zoomed, and leaves other keys alone', () => {
    expect(moveCursor({ index: 4, anchor: null }, 'Enter', false, { ...axis, selectable: false })).toBeNull()
    expect(moveCursor({ index: 4, anchor: null }, 'j', false, axis)).toBeNull()
    expect(moveCursor({ index: 0, anchor: null }, 'End', false, { ...axis, buckets: 0 })).toBeNull()
  })
})
