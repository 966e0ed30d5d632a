/** Answers kept for the next question: the latest used. */
export class Cache<Value> {
  private readonly entries = new Map<string, Value>()

  constructor(private readonly most: number) {}

  get(key: string, make: () => Value): Value {
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
