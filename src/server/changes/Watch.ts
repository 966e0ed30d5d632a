/** Calls some listeners, at most once a second and not at all when a test says that nothing has changed for them. */
export class Watch {
  private readonly listeners = new Set<() => void>()
  private state: Promise<string | null>
  private timer: ReturnType<typeof setTimeout> | null = null
  private last = -Infinity
  private certain = false

  /** @param look tells two states of what the listeners may see apart; `null` where it cannot be told */
  constructor(private readonly look: () => Promise<string>) {
    this.state = this.looked()
  }

  get size(): number {
    return this.listeners.size
  }

  add(listener: () => void): void {
    this.listeners.add(listener)
  }

  remove(listener: () => void): void {
    this.listeners.delete(listener)
    if (this.listeners.size > 0 || this.timer === null) return
    clearTimeout(this.timer)
    this.timer = null
  }

  /** Something has changed: for these listeners for certain, or maybe. */
  changed(certain: boolean): void {
    this.certain ||= certain
    if (this.timer !== null) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.last = performance.now()
      void this.tell()
    }, Math.max(0, this.last + 1000 - performance.now()))
  }

  private async tell(): Promise<void> {
    const { certain } = this
    this.certain = false
    if (!certain) {
      const before = this.state
      this.state = this.looked()
      const [old, now] = await Promise.all([before, this.state])
      // Where it cannot be told, nothing is said: news of others would be told as well.
      if (now === null || old === now) return
    }
    for (const listener of this.listeners) listener()
  }

  private looked(): Promise<string | null> {
    return this.look().catch(() => null)
  }
}
