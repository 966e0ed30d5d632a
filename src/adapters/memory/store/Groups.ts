const NONE: readonly never[] = []

/** Things by id that hang on other things: observations on traces, scores on what they judge. */
export class Groups<Item extends { readonly id: string }> {
  private readonly items = new Map<string, Item>()
  private readonly groups = new Map<string, Item[]>()

  constructor(private readonly keyOf: (item: Item) => string) {}

  get size(): number {
    return this.items.size
  }

  get(id: string): Item | undefined {
    return this.items.get(id)
  }

  /** What hangs there. */
  of(key: string): readonly Item[] {
    return this.groups.get(key) ?? NONE
  }

  /** Enters an item, in place of the one with its id. */
  set(item: Item): void {
    const before = this.items.get(item.id)
    if (before) this.delete(before)
    this.items.set(item.id, item)
    const key = this.keyOf(item)
    const group = this.groups.get(key)
    if (group) group.push(item)
    else this.groups.set(key, [item])
  }

  delete(item: Item): void {
    const key = this.keyOf(item)
    const left = this.of(key).filter((other) => other.id !== item.id)
    if (left.length > 0) this.groups.set(key, left)
    else this.groups.delete(key)
    this.items.delete(item.id)
  }
}
