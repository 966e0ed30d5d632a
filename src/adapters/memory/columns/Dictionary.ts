/** Texts by number, each once: columns hold the numbers. */
export class Dictionary {
  private readonly codes = new Map<string, number>()
  readonly texts: string[] = []
  /** Number of the text before: records that come together often name the same. */
  private last = 0

  /** Number of a text; a new one gets the next. */
  code(text: string): number {
    if (this.texts[this.last] === text) return this.last
    let code = this.codes.get(text)
    if (code === undefined) {
      code = this.texts.push(text) - 1
      this.codes.set(text, code)
    }
    return (this.last = code)
  }

  /** Number of a text that is known, else `undefined`. */
  find(text: string): number | undefined {
    return this.codes.get(text)
  }

  /** Drops a text; its number is not given again. */
  forget(code: number): void {
    this.codes.delete(this.texts[code] ?? '')
    this.texts[code] = ''
    this.last = 0
  }
}
