/** Calls some listeners, at most once a second and not at all when a test says that nothing has changed for them. */
export class Watch {
  private readonly listeners = new Set<() => void>()
  private state: Promise<string | null>
  private timer: ReturnType<typeof setTimeout> | null = null
  private telling = false
  /** What is to be told once the present round is over. */
  private pending: 'nothing' | 'maybe' | 'certain' = 'nothing'
  private last = -Infinity

  /** @param look tells two states of what the listeners may see apart */
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
  changed(how: 'maybe' | 'certain'): void {
    if (this.pending !== 'certain') this.pending = how
    this.schedule()
  }

  private schedule(): void {
    // Looking may take longer than a second: never two at a time.
    if (this.timer !== null || this.telling || this.pending === 'nothing' || this.size === 0) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.telling = true
      void this.tell().finally(() => {
        this.telling = false
        this.schedule()
      })
    }, Math.max(0, this.last + 1000 - performance.now()))
  }

  private async tell(): Promise<void> {
    this.last = performance.now()
    const how = this.pending
    this.pending = 'nothing'
    if (how === 'maybe' && !(await this.differs())) return
    for (const listener of this.listeners) listener()
  }

  /** Where it cannot be told, nothing is said: news of others would be told as well. */
  private async differs(): Promise<boolean> {
    const before = await this.state
    this.state = this.looked()
    const now = await this.state
    return now !== null && now !== before
  }

  private looked(): Promise<string | null> {
    return this.look().catch(() => null)
  }
}
