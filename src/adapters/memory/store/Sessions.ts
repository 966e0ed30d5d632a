import { NumberColumn } from './NumberColumn.js'
import { TextIndex } from './TextIndex.js'

/** The sessions, numbered. A session is one session id of one user: users may share an id, and are told apart. */
export class Sessions {
  /** Id of each session; `undefined` once its user is erased. */
  readonly ids: (string | undefined)[] = []
  readonly user = new NumberColumn()
  /** Feedback that was given to the session itself. */
  readonly positive = new NumberColumn()
  readonly negative = new NumberColumn()
  readonly index = new TextIndex((session) => this.ids[session], (session) => this.user.data[session]!)
  /** Session id → its sessions, over all users. Made when somebody first asks by id alone. */
  private byId: Map<string, number[]> | null = null

  /** Number of a user's session id; a new one gets the next. */
  code(id: string, user: number): number {
    const known = this.index.find(id, user)
    if (known >= 0) return known
    const session = this.ids.push(id) - 1
    this.user.set(session, user)
    this.index.add(session)
    if (this.byId) this.enter(this.byId, session)
    return session
  }

  /** All sessions of an id, whosever. */
  all(id: string): readonly number[] {
    if (!this.byId) {
      this.byId = new Map()
      for (let session = 0; session < this.ids.length; session++) this.enter(this.byId, session)
    }
    return (this.byId.get(id) ?? []).filter((session) => this.ids[session] !== undefined)
  }

  /** Drops the ids of a user's sessions; their numbers are not given again. */
  forget(sessions: Iterable<number>): void {
    for (const session of sessions) this.ids[session] = undefined
    this.byId = null
  }

  private enter(byId: Map<string, number[]>, session: number): void {
    const id = this.ids[session]
    if (id === undefined) return
    const sessions = byId.get(id)
    if (sessions) sessions.push(session)
    else byId.set(id, [session])
  }
}
