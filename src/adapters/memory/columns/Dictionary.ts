/** Texts by number, each once: columns hold the numbers. */
export class Dictionary {
  private readonly codes = new Map<string, number>()
  readonly texts: string[] = []

  /** Number of a text; a new one gets the next. */
  code(text: string): number {
    const known = this.codes.get(text)
    if (known !== undefined) return known
    const code = this.texts.length
    this.codes.set(text, code)
    this.texts.push(text)
    return code
  }

  /** Number of a text that is known, else `undefined`. */
  find(text: string): number | undefined {
    return this.codes.get(text)
  }

  /** Drops a text; its number is not given again. */
  forget(code: number): void {
    this.codes.delete(this.texts[code] ?? '')
    this.texts[code] = ''
  }
}
