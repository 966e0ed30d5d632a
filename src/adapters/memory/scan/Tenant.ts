import type { FeedbackRule } from '../../../model/feedback.js'
import type { Condition, UserScope } from '../../../model/scope.js'
import type { Rollup } from '../../../model/user.js'
import { Store } from '../store/Store.js'
import { Cache } from './Cache.js'
import { Figures } from './Figures.js'
import { Lists } from './Lists.js'
import { matchUsers } from './matchUsers.js'
import type { Run } from './Run.js'
import { Scratch } from './Scratch.js'
import { select, type TraceFilter } from './select.js'
import { Marks } from './sumRun.js'

/** The users of a scope, with their figures. */
export interface Matching {
  readonly figures: Figures
  readonly users: Uint32Array
  /** All of them together, once somebody has asked. */
  rollup: Rollup | null
}

/** The records of one tenant, and what was made of them for earlier questions. */
export class Tenant {
  readonly store: Store
  readonly lists = new Lists()
  readonly marks = new Marks()
  readonly scratch = new Scratch()
  /** Sessions of a scope: their rows in it. */
  readonly sessions = new Cache<ReadonlyMap<number, Run>>(4)
  private readonly kept = new Cache<Figures>(6)
  private readonly matchings = new Cache<Matching>(12)
  private version = -1

  constructor(rule: FeedbackRule) {
    this.store = new Store(rule)
  }

  /** Brings all up to date with what was written. */
  settle(): void {
    this.renumber(this.store.settle())
    if (this.version !== this.store.version) this.forget()
    this.version = this.store.version
  }

  /** Rows may have been given new numbers. */
  renumber(now: Uint32Array | null): void {
    if (now) this.lists.renumber(now)
  }

  /** Numbers of the users that may be seen; `undefined` = all. */
  visible(userIds: readonly string[] | undefined): readonly number[] | undefined {
    return userIds?.map((id) => this.store.findUser(id)).filter((user) => user >= 0)
  }

  /** Figures of all users over the traces that count. */
  figures({ range, status, where = [] }: TraceFilter, userIds: readonly string[] | undefined): Figures {
    const filter = { range, status, where: where.filter(isDimension) }
    return this.kept.get(JSON.stringify([filter, userIds]), () =>
      new Figures(this.store, select(this.store, filter, this.visible(userIds)), this.marks, this.scratch))
  }

  /** The users that stay of a scope. */
  matching(scope: UserScope, userIds: readonly string[] | undefined): Matching {
    const { range, search = '', where = [] } = scope
    return this.matchings.get(JSON.stringify([range, search, where, userIds]), () => {
      const figures = this.figures({ range, where }, userIds)
      return { figures, users: matchUsers(figures, scope), rollup: null }
    })
  }

  /** Forgets what was kept of answers, but for the orders that readers are walking through. */
  forget(): void {
    this.kept.clear()
    this.sessions.clear()
    this.matchings.clear()
  }

  get cacheBytes(): number {
    let bytes = this.marks.seen.byteLength + this.scratch.bytes
    for (const figures of this.kept.values()) bytes += figures.bytes
    return bytes
  }
}

function isDimension({ kind }: Condition): boolean {
  return kind === 'dimension'
}
