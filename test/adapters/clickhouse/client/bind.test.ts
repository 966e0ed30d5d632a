import { describe, expect, it } from 'vitest'
import { boundValues, paramText } from '../../../../src/adapters/clickhouse/client/bind.js'

describe('bind', () => {
  it('finds each placeholder once, with its type', () => {
    const sql = "SELECT {a:String}, { b : Array(Tuple(String, Int64)) }, {a:String}, map('k', 1), '{}' WHERE {c1:DateTime64(3, 'UTC')} = 1"
    expect(boundValues(sql, { a: '1', b: [], c1: '3', unused: 1 }).map(({ name, type }) => [name, type])).toEqual([
      ['a', 'String'], ['b', 'Array(Tuple(String, Int64))'], ['c1', "DateTime64(3, 'UTC')"],
    ])
  })

  it('refuses a placeholder without a value of its own, and a tuple that stands alone', () => {
    for (const name of ['a', 'constructor', '__proto__']) expect(() => boundValues(`SELECT {${name}:String}`, {})).toThrow(expect.objectContaining({ code: 'internal' }))
    expect(() => boundValues('SELECT {a:Tuple(String, String)}', { a: ['b', 'c'] })).toThrow(expect.objectContaining({ code: 'internal' }))
  })

  it.each([
    ["it's", 'String', "it's"],
    ['a\tb\\n\n', 'String', 'a\\tb\\\\n\\n'],
    [null, 'Nullable(String)', '\\N'],
    ['\\N', 'Nullable(String)', '\\\\N'],
    [-0, 'Float64', '-0'],
    [true, 'Bool', '1'],
    [["it's", '\\'], 'Array(String)', "['it\\'s','\\\\']"],
    [[null, true], 'Array(Nullable(Bool))', '[NULL,true]'],
    [['9007199254740993', 1], 'Array(Int64)', '[9007199254740993,1]'],
    [['1) OR (1'], 'Array(Int64)', "['1) OR (1']"],
    [[['a', '5', 'b']], 'Array(Tuple(String, Int64, String))', "[('a',5,'b')]"],
    [[['a', [['b', 1]]]], 'Array(Tuple(id String, pairs Array(Tuple(String, UInt8))))', "[('a',[('b',1)])]"],
    [[['1']], 'Array(Array(LowCardinality(String)))', "[['1']]"],
  ] as const)('writes %j as %s', (value, type, text) => {
    expect(paramText(value, type)).toBe(text)
  })
})
