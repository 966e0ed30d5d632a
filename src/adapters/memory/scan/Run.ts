/** Some rows, side by side: `rows[from … to)`. Those of one user come by time, ties by id. */
export interface Run {
  readonly rows: Uint32Array
  readonly from: number
  readonly to: number
}
