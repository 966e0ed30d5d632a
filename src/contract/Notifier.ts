import type { Change } from './adapter.js'

const INTERVAL = 1000

/** Calls back after changes, for each tenant: at once after the first, then at most once a second as long as they go on. */
export class Notifier {
  private readonly listeners = new Set<(change: Change) => void>()
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly last = new Map<string, number>()

  /** Returns the way to stop. */
  readonly subscribe = (onChange: (change?: Change) => void): (() => void) => {
    // Of its own, so that one function given twice is called twice and stops twice.
    const listener = (change: Change) => onChange(change)
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      this.waiting.forEach(clearTimeout)
      this.waiting.clear()
      this.last.clear()
    }
  }

  changed(tenant: string): void {
    if (this.listeners.size === 0 || this.waiting.has(tenant)) return
    const passed = performance.now() - (this.last.get(tenant) ?? -Infinity)
    this.waiting.set(tenant, setTimeout(() => {
      this.waiting.delete(tenant)
      this.last.set(tenant, performance.now())
      // Each in a turn of its own: what one throws does not keep the news from the others.
      for (const listener of this.listeners) queueMicrotask(() => { if (this.listeners.has(listener)) listener({ tenant }) })
    }, Math.max(0, INTERVAL - passed)))
  }
}
