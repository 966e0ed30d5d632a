import type { NumberColumn } from './NumberColumn.js'

/** Texts by number, each once: columns hold the numbers. */
export class Dictionary {
  readonly values: string[] = []
  private readonly codes = new Map<string, number>()

  /** Number of a text; a new one gets the next. */
  code(text: string): number {
    let code = this.codes.get(text)
    if (code === undefined) this.codes.set(text, (code = this.values.push(text) - 1))
    return code
  }

  /** Number of a text that is known, else -1. */
  find(text: string): number {
    return this.codes.get(text) ?? -1
  }

  /** Drops the texts, but for the first few, that no row of a column names. Their numbers are not given again. */
  sweep({ data }: NumberColumn, rows: number, first = 0): void {
    const named = new Set(data.subarray(0, rows))
    for (const [text, code] of this.codes) {
      if (code < first || named.has(code)) continue
      this.codes.delete(text)
      this.values[code] = ''
    }
  }
}
