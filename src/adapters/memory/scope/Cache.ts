/** Answers kept for the next question, the latest used of one version of the records. */
export class Cache<Value> {
  private entries = new Map<string, Value>()
  private version = -1

  constructor(private readonly most: number) {}

  get(version: number, key: string, make: () => Value): Value {
    if (version !== this.version) this.clear()
    this.version = version
    let value = this.entries.get(key)
    if (value === undefined) value = make()
    else this.entries.delete(key)
    this.entries.set(key, value)
    if (this.entries.size > this.most) for (const oldest of this.entries.keys()) { this.entries.delete(oldest); break }
    return value
  }

  clear(): void {
    this.entries.clear()
  }

  values(): Iterable<Value> {
    return this.entries.values()
  }
}
