/**
 * The rows by time, ties by id. As long as records come in that order, row numbers are the order and nothing is kept;
 * late ones, and rows whose time has changed, wait until somebody asks and are merged in then, from the end backwards,
 * so that a record that is a little late costs little.
 */
export class TimeOrder {
  /** Rows that came out of order since the rows were last renumbered. */
  disorder = 0
  /** Rows in order, once settled. */
  count = 0
  private order: Uint32Array | null = null
  private readonly late = new Set<number>()
  private readonly displaced = new Set<number>()

  constructor(private readonly compare: (a: number, b: number) => number) {}

  /** Enters the next row. */
  add(row: number): void {
    const settled = this.late.size === 0 && this.displaced.size === 0
    if (settled && (this.count === 0 || this.compare(this.at(this.count - 1), row) < 0)) this.append(row)
    else this.wait(row)
  }

  /** A row's time has changed, or the row has `gone`. */
  displace(row: number, gone: boolean): void {
    if (!this.late.delete(row)) this.displaced.add(row)
    if (!gone) this.wait(row)
  }

  /** Merges what waits. Returns the order, of which {@link count} rows count; `null` = the row numbers themselves. */
  settle(): Uint32Array | null {
    if (this.displaced.size > 0) this.dropDisplaced()
    if (this.late.size > 0) this.mergeLate()
    return this.order
  }

  /** The rows were renumbered in order. */
  renumber(rows: number): void {
    this.order = null
    this.late.clear()
    this.displaced.clear()
    this.count = rows
    this.disorder = 0
  }

  get bytes(): number {
    return (this.order?.byteLength ?? 0) + (this.late.size + this.displaced.size) * 16
  }

  private at(position: number): number {
    return this.order ? this.order[position]! : position
  }

  private wait(row: number): void {
    this.late.add(row)
    this.disorder++
  }

  private append(row: number): void {
    if (this.order || row !== this.count) this.reserve(this.count + 1)[this.count] = row
    this.count++
  }

  private reserve(rows: number): Uint32Array {
    const { order } = this
    if (order && order.length >= rows) return order
    const grown = new Uint32Array(Math.max(rows, Math.ceil(this.count * 1.25)) + 64)
    if (order) grown.set(order)
    else for (let i = 0; i < this.count; i++) grown[i] = i
    return (this.order = grown)
  }

  private dropDisplaced(): void {
    const order = this.reserve(this.count)
    let to = 0
    for (let i = 0; i < this.count; i++) if (!this.displaced.has(order[i]!)) order[to++] = order[i]!
    this.count = to
    this.displaced.clear()
  }

  private mergeLate(): void {
    const late = Uint32Array.from(this.late).sort(this.compare)
    const order = this.reserve(this.count + late.length)
    let from = this.count - 1
    let next = late.length - 1
    for (let to = this.count + late.length - 1; next >= 0; to--) {
      order[to] = from >= 0 && this.compare(order[from]!, late[next]!) > 0 ? order[from--]! : late[next--]!
    }
    this.count += late.length
    this.late.clear()
  }
}
