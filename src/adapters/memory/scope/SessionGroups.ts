import type { Store } from '../store/Store.js'

/** Rows put together by session. An item is a session: its number × 2, or its one row × 2 + 1 where it has no id. */
export class SessionGroups {
  readonly items: Uint32Array
  private readonly places = new Map<number, number>()
  private readonly starts: Uint32Array
  private readonly rows: Uint32Array

  /** `rows` come by time, and do so within each session. */
  constructor(store: Store, rows: Uint32Array) {
    const { data, none } = store.columns.session
    const itemOf = (row: number) => (data[row] === none ? row * 2 + 1 : data[row]! * 2)
    const sizes: number[] = []
    const placeOf = rows.map((row) => {
      const item = itemOf(row)
      let place = this.places.get(item)
      if (place === undefined) {
        place = sizes.push(0) - 1
        this.places.set(item, place)
      }
      sizes[place]!++
      return place
    })
    this.items = Uint32Array.from(this.places.keys())
    this.starts = new Uint32Array(sizes.length + 1)
    sizes.forEach((size, place) => { this.starts[place + 1] = this.starts[place]! + size })
    const next = this.starts.slice()
    this.rows = new Uint32Array(rows.length)
    rows.forEach((row, i) => { this.rows[next[placeOf[i]!]!++] = row })
  }

  rowsOf(item: number): Uint32Array {
    const place = this.places.get(item) ?? -1
    return this.rows.subarray(this.starts[place] ?? 0, this.starts[place + 1] ?? 0)
  }
}
