const INTERVAL = 1000

/** Calls back after changes: at once after the first, then at most once a second as long as they go on. */
export class Notifier {
  private readonly listeners = new Set<() => void>()
  private waiting: ReturnType<typeof setTimeout> | null = null
  private last = -Infinity

  /** Returns the way to stop. */
  readonly subscribe = (onChange: () => void): (() => void) => {
    // Of its own, so that one function given twice is called twice and stops twice.
    const listener = () => onChange()
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0 && this.waiting !== null) {
        clearTimeout(this.waiting)
        this.waiting = null
      }
    }
  }

  changed(): void {
    if (this.listeners.size === 0 || this.waiting !== null) return
    const passed = performance.now() - this.last
    this.waiting = setTimeout(() => {
      this.waiting = null
      this.last = performance.now()
      // Each in a turn of its own: what one throws does not keep the news from the others.
      for (const listener of this.listeners) queueMicrotask(() => { if (this.listeners.has(listener)) listener() })
    }, Math.max(0, INTERVAL - passed))
  }
}
