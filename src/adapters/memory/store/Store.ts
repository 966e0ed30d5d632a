import { feedbackOf, type FeedbackRule } from '../../../model/feedback.js'
import type { ScoreRecord } from '../../../model/score.js'
import type { TraceTotals } from '../../../model/totals.js'
import type { ObservationInput, ObservationRecord, TraceInput, TraceRecord } from '../../../model/trace.js'
import type { FeedbackSummary } from '../../../model/user.js'
import { makeColumns, PAYLOADS } from './columns.js'
import { Dictionary } from './Dictionary.js'
import { Facets } from './Facets.js'
import { Groups } from './Groups.js'
import { RowOrder } from './RowOrder.js'
import { Sessions } from './Sessions.js'
import { TextIndex } from './TextIndex.js'

/** Number of a row that is no more. */
export const GONE = 0x7fff_ffff

type Payloads = { readonly [P in (typeof PAYLOADS)[number]]: (TraceRecord[P] | undefined)[] }

/**
 * The records of one tenant, in columns. A row is a trace; rows are numbered as they come, and renumbered in their order
 * when many have come, so that passing all users' rows one after the other reads memory as it lies.
 */
export class Store {
  /** Changes with every write: what was computed for another version is out of date. */
  version = 0
  /** How many traces there are. */
  rows = 0
  readonly columns = makeColumns()
  readonly payloads: Payloads = { input: [], output: [], metadata: [], statusMessage: [] }
  readonly ids: string[] = []
  readonly index = new TextIndex((row) => this.ids[row])
  /** Nobody is number 0. */
  readonly users = new Dictionary()
  readonly emails = new Dictionary()
  readonly facets = new Facets()
  readonly sessions = new Sessions()
  readonly observations = new Groups<ObservationRecord>(({ traceId }) => traceId)
  /** What was said of observations whose records show more. */
  readonly said = new Map<string, ObservationInput>()
  /** What was said of traces that are made of pieces. */
  readonly pieced = new Map<string, TraceInput>()
  /** By what they judge; see {@link scoreKey}. */
  readonly scores = new Groups<ScoreRecord>(scoreKey)
  /** What was said of the totals of traces whose observations now tell them. */
  readonly own = new Map<string, Partial<TraceTotals>>()
  readonly order = new RowOrder(this.columns, (a, b) => this.compare(a, b))
  private settled = -1

  constructor(private readonly rule: FeedbackRule) {
    this.users.code('')
  }

  /** Number of a user who has a trace, else -1. Ask once settled. */
  findUser(userId: string): number {
    const user = this.users.find(userId)
    return user > 0 && this.order.of(user).length > 0 ? user : -1
  }

  userId(row: number): string | null {
    return this.users.values[this.columns.user.data[row]!] || null
  }

  /** By time, ties by id. */
  compare(a: number, b: number): number {
    const { data } = this.columns.time
    const apart = data[a]! - data[b]!
    if (apart !== 0 || a === b) return apart
    return this.ids[a]! < this.ids[b]! ? -1 : 1
  }

  /** Scores of a trace: its own, and those of its observations that name no trace. */
  scoresOf(traceId: string): readonly ScoreRecord[] {
    if (this.scores.size === 0) return []
    return [...this.scores.of(`t${traceId}`), ...this.observations.of(traceId).flatMap(({ id }) => this.scores.of(`o${id}`))]
  }

  /** How much praise and blame lies in some scores. */
  feedback(scores: readonly ScoreRecord[]): FeedbackSummary {
    const kinds = scores.map((score) => feedbackOf(score, this.rule))
    const count = (which: 'positive' | 'negative') => kinds.filter((kind) => kind === which).length
    return { positive: count('positive'), negative: count('negative') }
  }

  /** Brings the order up to date; costs nothing when nothing was written. Returns the new number of each row if they got new ones. */
  settle(): Uint32Array | null {
    if (this.settled === this.version) return null
    this.settled = this.version
    if (!this.order.settle(this.rows, this.users.values.length)) return null
    const now = this.arrange(this.order.rows)
    this.order.renumber(null)
    return now
  }

  /** Forgets the rows of a user. Once settled. Returns the new number of each row. */
  forgetUser(user: number): Uint32Array {
    const { users, emails, facets, columns } = this
    const now = this.arrange(this.order.rows.filter((row) => columns.user.data[row] !== user))
    this.order.renumber(user)
    users.sweep(columns.user, this.rows, 1)
    emails.sweep(columns.email, this.rows)
    facets.sweep(columns.facet, this.rows)
    this.version++
    return now
  }

  /** Numbers the rows in an order. What it does not name is gone. */
  private arrange(order: Uint32Array): Uint32Array {
    const { columns, payloads, ids } = this
    const now = new Uint32Array(this.rows).fill(GONE)
    for (let i = 0; i < order.length; i++) now[order[i]!] = i
    for (const column of Object.values(columns)) column.arrange(order)
    for (const name of PAYLOADS) arrangeValues(payloads[name], order)
    arrangeValues(ids, order)
    if (order.length === this.rows) this.index.renumber(now)
    else this.index.rebuild(order.length)
    this.rows = order.length
    return now
  }

  /** What the columns and indexes of the traces take: typed arrays as allocated, 8 bytes for each reference. */
  get bytes(): number {
    const { columns, payloads, sessions, index, order } = this
    const arrays = [...Object.values(columns), sessions.user, sessions.positive, sessions.negative].map(({ data }) => data)
    const references = [...Object.values(payloads), this.ids, sessions.ids].reduce((sum, { length }) => sum + length * 8, 0)
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, references) + order.bytes +
      index.bytes + sessions.index.bytes + this.users.values.length * 56
  }
}

/** What a score hangs on: a trace, a session, or an observation, whose trace may not be known yet. */
function scoreKey({ traceId, sessionId, observationId }: ScoreRecord): string {
  return traceId !== null ? `t${traceId}` : sessionId !== null ? `s${sessionId}` : `o${observationId}`
}

function arrangeValues<T>(values: T[], order: Uint32Array): void {
  const before = values.slice()
  values.length = 0
  for (let i = 0; i < order.length; i++) if (before[order[i]!] !== undefined) values[i] = before[order[i]!]!
}
