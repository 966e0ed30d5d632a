import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from '../../src/contract/cursor.js'

const request = { range: { from: 1, to: 2 }, timeZone: 'UTC', where: [{ kind: 'users', anyOf: ['a'] }] }
const cursor = encodeCursor('listUsers', request, undefined, [5, 'u'])

describe('decodeCursor', () => {
  it('gives back any position, in characters that a URL takes as they are', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const position = JSON.parse(JSON.stringify(value))
      const encoded = encodeCursor('listUsers', request, undefined, position)
      expect(encoded).toMatch(/^[\w-]+$/)
      expect(decodeCursor('listUsers', request, undefined, encoded)).toEqual(position)
    }))
    const long = `😀${'x'.repeat(4096)}\u0000`
    expect(decodeCursor('listUsers', request, undefined, encodeCursor('listUsers', request, undefined, [null, long]))).toEqual([null, long])
  })

  it('does not mind the order of fields, fields that are undefined, the limit and the cursor itself', () => {
    expect(decodeCursor('listUsers', { where: request.where, timeZone: 'UTC', range: { to: 2, from: 1 }, search: undefined, limit: 3, cursor }, undefined, cursor)).toEqual([5, 'u'])
  })

  it.each([
    ['another question', () => decodeCursor('listTraces', request, undefined, cursor)],
    ['another range', () => decodeCursor('listUsers', { ...request, range: { from: 1, to: 3 } }, undefined, cursor)],
    ['other conditions', () => decodeCursor('listUsers', { ...request, where: [{ kind: 'users', anyOf: ['a', 'b'] }] }, undefined, cursor)],
    ['another asker', () => decodeCursor('listUsers', request, { tenant: 'north' }, cursor)],
  ])('refuses a cursor of %s', (_, decode) => {
    expect(decode).toThrow(expect.objectContaining({ name: 'AdapterError', code: 'bad_request', message: expect.stringContaining('another query') }))
  })

  it.each(['', 'x', '%', 'e30', '💥', cursor.slice(0, -2), `${cursor}AAAA`])('refuses the damaged cursor %j', (text) => {
    expect(() => decodeCursor('listUsers', request, undefined, text)).toThrow(expect.objectContaining({ code: 'bad_request', message: expect.stringContaining('cursor') }))
  })
})
