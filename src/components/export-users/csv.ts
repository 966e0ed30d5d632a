/** What one cell may hold; `null` is an empty cell. */
export type CellValue = string | number | boolean | null

/**
 * First characters that make a spreadsheet take text for a formula, after OWASP's "CSV Injection": `= + - @`, their
 * full-width forms, tab, carriage return and line feed.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const QUOTED = /[",;\t\r\n]|^\s|\s$/

/**
 * One line of comma-separated values after RFC 4180, with its line end. Text that a spreadsheet would run as a
 * formula gets a leading apostrophe, ids included: whoever reads the file back takes one `'` off such cells.
 * Numbers are written as they are, a negative one stays a number.
 */
export function csvLine(cells: readonly CellValue[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
