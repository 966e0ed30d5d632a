import { Dictionary } from '../columns/Dictionary.js'
import { NumberColumn } from '../columns/NumberColumn.js'

/** The users, numbered; 0 is nobody. With their traces ever, and when the first and the last were. */
export class Users {
  readonly ids = new Dictionary()
  readonly traces = new NumberColumn(2)
  readonly firstAt = new NumberColumn(3)
  readonly lastAt = new NumberColumn(3)
  /** Users whose first and last must be looked up again. */
  readonly stale = new Set<number>()

  constructor() {
    this.code(null)
  }

  get count(): number {
    return this.ids.texts.length
  }

  id(user: number): string {
    return this.ids.texts[user] ?? ''
  }

  /** Number of a user; a new one gets the next. Empty ids do not occur: they are stored as `null`. */
  code(userId: string | null): number {
    const before = this.count
    const user = this.ids.code(userId ?? '')
    if (user === before) this.traces.set(user, 0)
    return user
  }

  /** Number of a user who has a trace, else -1. */
  find(userId: string): number {
    const user = userId === '' ? undefined : this.ids.find(userId)
    return user !== undefined && this.traces.data[user]! > 0 ? user : -1
  }

  add(user: number, time: number): void {
    const traces = this.traces.data[user]!
    this.traces.set(user, traces + 1)
    if (traces === 0 || time < this.firstAt.data[user]!) this.firstAt.set(user, time)
    if (traces === 0 || time > this.lastAt.data[user]!) this.lastAt.set(user, time)
  }

  remove(user: number, time: number): void {
    this.traces.set(user, this.traces.data[user]! - 1)
    if (time === this.firstAt.data[user] || time === this.lastAt.data[user]) this.stale.add(user)
  }

  /** Drops a user's id; the number is not given again. */
  forget(user: number): void {
    this.ids.forget(user)
    this.traces.set(user, 0)
    this.stale.delete(user)
  }

  get bytes(): number {
    return this.traces.bytes + this.firstAt.bytes + this.lastAt.bytes + this.ids.texts.length * 8 + this.count * 48
  }
}
