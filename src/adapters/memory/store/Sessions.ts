import { NumberColumn } from '../columns/NumberColumn.js'
import { RefColumn } from '../columns/RefColumn.js'
import { TextIndex } from '../columns/TextIndex.js'

/** The sessions, numbered. A session is one session id of one user: users may share an id, and are told apart. */
export class Sessions {
  /** How many numbers are given. */
  count = 0
  readonly user = new NumberColumn()
  /** 1 = a score judges this session id. */
  readonly scored = new NumberColumn()
  private readonly ids = new RefColumn<string>()
  private readonly index = new TextIndex((session) => this.ids.get(session), (session) => this.user.data[session]!)
  /** Session id → its sessions, over all users. Made when somebody first asks by id alone. */
  private byId: Map<string, number[]> | null = null

  id(session: number): string {
    return this.ids.get(session) ?? ''
  }

  /** Number of a user's session id; a new one gets the next. */
  code(id: string, user: number, scored: (id: string) => boolean): number {
    const known = this.index.find(id, user)
    if (known >= 0) return known
    const session = this.count++
    this.ids.set(session, id)
    this.user.set(session, user)
    this.scored.set(session, scored(id) ? 1 : 0)
    this.index.add(session)
    if (this.byId) this.enter(this.byId, id, session)
    return session
  }

  /** Number of a user's session id that is known, else -1. */
  find(id: string, user: number): number {
    return this.index.find(id, user)
  }

  /** All sessions of that id, whosever. */
  all(id: string): readonly number[] {
    if (!this.byId) {
      this.byId = new Map()
      for (let session = 0; session < this.count; session++) {
        const text = this.ids.get(session)
        if (text !== undefined) this.enter(this.byId, text, session)
      }
    }
    return this.byId.get(id) ?? []
  }

  /** Drops a session's id; its number is not given again. */
  forget(session: number): void {
    const id = this.ids.get(session)
    if (id === undefined) return
    const others = this.byId?.get(id)?.filter((other) => other !== session)
    if (others?.length) this.byId?.set(id, others)
    else this.byId?.delete(id)
    this.ids.set(session, undefined)
  }

  get bytes(): number {
    return this.user.bytes + this.scored.bytes + this.ids.bytes + this.index.bytes + (this.byId?.size ?? 0) * 64
  }

  private enter(byId: Map<string, number[]>, id: string, session: number): void {
    const sessions = byId.get(id)
    if (sessions) sessions.push(session)
    else byId.set(id, [session])
  }
}
