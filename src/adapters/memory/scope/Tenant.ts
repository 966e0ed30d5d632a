import type { FeedbackRule } from '../../../model/feedback.js'
import type { UserScope } from '../../../model/scope.js'
import { Store } from '../store/Store.js'
import { Cache } from './Cache.js'
import { Figures } from './Figures.js'
import { Scratch } from './Scratch.js'
import { Marks } from './Marks.js'
import { type Matching, matchUsers } from './matchUsers.js'
import { select, type TraceFilter } from './Selection.js'
import type { SessionGroups } from './SessionGroups.js'
import { sumUp } from './sumUp.js'

/** The sessions of a scope, in order. */
export interface SortedSessions {
  readonly groups: SessionGroups
  readonly order: Uint32Array
}

/** The records of one tenant, and what was made of them for earlier questions. */
export class Tenant {
  readonly store: Store
  readonly marks = new Marks()
  readonly scratch = new Scratch()
  /** Orders of lists other than the users', by question and scope. */
  readonly orders = new Cache<Uint32Array>(8)
  readonly sessions = new Cache<SortedSessions>(4)
  private readonly figuresOf = new Cache<Figures>(6)
  private readonly matchings = new Cache<Matching>(12)

  constructor(rule: FeedbackRule) {
    this.store = new Store(rule)
  }

  /** Figures of all users over the traces that count. */
  figures(filter: TraceFilter): Figures {
    return this.figuresOf.get(this.store.version, JSON.stringify(filter), () => {
      const selection = select(this.store, filter)
      return new Figures(this.store, selection, sumUp(this.store, selection, this.marks), this.scratch)
    })
  }

  /** The users that stay of a scope. */
  matching(scope: UserScope, userIds: readonly string[] | undefined): Matching {
    const { range, search = '', where = [] } = scope
    return this.matchings.get(this.store.version, JSON.stringify([range, search, where, userIds]), () =>
      matchUsers(this.figures(traceFilter({ range, where }, userIds)), scope))
  }

  clearCaches(): void {
    for (const cache of [this.orders, this.sessions, this.figuresOf, this.matchings]) cache.clear()
  }

  get cacheBytes(): number {
    let bytes = this.marks.bytes + this.scratch.bytes
    for (const order of this.orders.values()) bytes += order.byteLength
    for (const figures of this.figuresOf.values()) bytes += figures.bytes
    return bytes
  }
}

/** What of a scope chooses traces. */
export function traceFilter(
  { range, status, where = [] }: Partial<Pick<UserScope, 'range' | 'where'>> & { readonly status?: 'ok' | 'error' },
  userIds: readonly string[] | undefined,
): TraceFilter {
  return { range, status, dimensions: where.filter((condition) => condition.kind === 'dimension'), userIds }
}
