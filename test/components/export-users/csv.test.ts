import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, type CellValue } from '../../../src/components/export-users/csv.js'

/** A reader of RFC 4180, written apart from the writer. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [['']]
  let quoted = false
  const put = (c: string) => { const line = lines.at(-1); if (line) line[line.length - 1] += c }
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (quoted) {
      if (c !== '"') put(c)
      else if (text[i + 1] === '"') { put('"'); i++ } else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ',') lines.at(-1)?.push('')
    else if (c === '\r' && text[i + 1] === '\n') { lines.push(['']); i++ } else put(c)
  }
  return lines.slice(0, -1)
}

const plain = (text: string) => (/^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text)

describe('csvLine', () => {
  it('gives back every cell through a reader of RFC 4180', () => {
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !text.startsWith("'")), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null),
      fc.constantFrom('a,b', '"', 'a"b', '\r\n', '=1+1', "it's", ' x ', '+49 30', '@me', '-1', '\t=x', 'ز,ن'),
    )
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const read = readCsv(rows.map(csvLine).join(''))
      expect(read.map((row) => row.map(plain))).toEqual(rows.map((row) => row.map((c) => (c === null ? '' : String(c)))))
    }))
  })

  it('never lets text start as a formula, ids included, and leaves numbers be', () => {
    const bad = ['=cmd|\' /C calc\'!A0', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1']
    for (const text of bad) expect(readCsv(csvLine([text]))[0]?.[0]).toBe(`'${text}`)
    expect(csvLine([-1.5, 'a=b', 1e-7])).toBe('-1.5,a=b,1e-7\r\n')
  })

  it('quotes a semicolon too, which some spreadsheets part cells by', () => {
    expect(csvLine(['a;=b'])).toBe('"a;=b"\r\n')
  })
})
