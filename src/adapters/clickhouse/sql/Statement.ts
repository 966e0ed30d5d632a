import type { BoundValue } from '../ClickHouseClient.js'

/** A statement being written. Its text is ours alone: whatever comes from a request or a record is bound. */
export class Statement {
  readonly params: Record<string, BoundValue> = {}
  private bound = 0

  /** Binds a value, and gives what stands for it in the text. `type`: a ClickHouse type, such as `Array(String)`. */
  bind(type: string, value: BoundValue): string {
    const name = `p${this.bound++}`
    this.params[name] = value
    return `{${name}:${type}}`
  }
}
