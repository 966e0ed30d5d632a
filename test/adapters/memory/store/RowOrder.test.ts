import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberColumn } from '../../../../src/adapters/memory/store/NumberColumn.js'
import { RowOrder } from '../../../../src/adapters/memory/store/RowOrder.js'

const at = fc.record({ user: fc.nat(5), time: fc.nat(9) })
/** What happens between two questions: rows that come, and rows that get another user or time. */
const step = fc.record({ come: fc.array(at, { maxLength: 6 }), move: fc.array(fc.record({ pick: fc.nat(), to: at }), { maxLength: 3 }) })

describe('RowOrder', () => {
  it('has every row by user, by time and by number, whatever comes and moves in between', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const columns = { user: new NumberColumn(), time: new NumberColumn(3) }
      const order = new RowOrder(columns, (a, b) => columns.time.data[a]! - columns.time.data[b]! || a - b)
      let rows = 0
      for (const { come, move } of steps) {
        for (const { user, time } of come) {
          columns.user.set(rows, user)
          columns.time.set(rows++, time)
        }
        for (const { pick, to } of rows > 0 ? move : []) {
          order.leave(pick % rows)
          columns.user.set(pick % rows, to.user)
          columns.time.set(pick % rows, to.time)
        }
        expect(order.settle(rows, 6)).toBe(false)
        const expected = Array.from({ length: rows }, (_, row) => row).sort((a, b) =>
          columns.user.data[a]! - columns.user.data[b]! || columns.time.data[a]! - columns.time.data[b]! || a - b)
        expect([...order.rows]).toEqual(expected)
        for (let user = 0; user < 6; user++) {
          const own = expected.filter((row) => columns.user.data[row] === user)
          expect([...order.of(user)]).toEqual(own)
          if (own.length > 0) expect([order.firstAt[user], order.lastAt[user]]).toEqual([columns.time.data[own[0]!], columns.time.data[own.at(-1)!]])
        }
      }
    }))
  })

  it('asks for new numbers once many rows are out of their place', () => {
    const columns = { user: new NumberColumn(), time: new NumberColumn(3) }
    const order = new RowOrder(columns, (a, b) => columns.time.data[a]! - columns.time.data[b]! || a - b)
    for (let row = 0; row < 20_000; row++) {
      columns.user.set(row, row % 2)
      columns.time.set(row, row)
    }
    expect(order.settle(20_000, 2)).toBe(true)
    order.renumber(null)
    expect([...order.of(1)]).toEqual(Array.from({ length: 10_000 }, (_, i) => 10_000 + i))
    order.renumber(0)
    expect(order.of(0).length).toBe(0)
    expect([...order.of(1)]).toEqual(Array.from({ length: 10_000 }, (_, i) => i))
  })
})
