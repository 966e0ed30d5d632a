/** Ids to look up, each once. */
export class Wanted {
  private readonly all = new Set<string>()
  private fresh: string[] = []

  add(id: string): void {
    if (this.all.has(id)) return
    this.all.add(id)
    this.fresh.push(id)
  }

  has(id: string): boolean {
    return this.all.has(id)
  }

  /** What was added since the last time. */
  take(): readonly string[] {
    const fresh = this.fresh
    this.fresh = []
    return fresh
  }

  get isFresh(): boolean {
    return this.fresh.length > 0
  }
}
