const BITS = 14
const CHUNK = 1 << BITS

/** A growing column of references (texts, payloads). In chunks, so that growing neither copies nor leaves much unused. */
export class RefColumn<T> {
  private chunks: (T | undefined)[][] = []

  get(row: number): T | undefined {
    return this.chunks[row >>> BITS]?.[row & (CHUNK - 1)]
  }

  set(row: number, value: T | undefined): void {
    const at = row >>> BITS
    let chunk = this.chunks[at]
    if (!chunk) {
      // A payload that no record has costs nothing.
      if (value === undefined) return
      chunk = this.chunks[at] = Array.from<T | undefined>({ length: CHUNK })
    }
    chunk[row & (CHUNK - 1)] = value
  }

  /** Puts the rows into a new order, leaving out those that it does not name. */
  arrange(order: Uint32Array): void {
    const before = this.chunks
    this.chunks = []
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!
      this.set(i, before[row >>> BITS]?.[row & (CHUNK - 1)])
    }
  }

  /** Eight bytes a reference: what they refer to is the caller's. */
  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + (chunk ? CHUNK * 8 : 0), 0)
  }
}
