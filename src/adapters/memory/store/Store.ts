import type { FeedbackRule } from '../../../model/feedback.js'
import type { TraceInput } from '../../../model/trace.js'
import type { FeedbackSummary } from '../../../model/user.js'
import { RefColumn } from '../columns/RefColumn.js'
import { TextIndex } from '../columns/TextIndex.js'
import { numbers } from './numbers.js'
import { Observations } from './Observations.js'
import { RowOrder } from './RowOrder.js'
import { Scores } from './Scores.js'
import { Sessions } from './Sessions.js'
import { sortItems } from './sortItems.js'
import { dictionaries, numberColumns, payloadColumns } from './TraceColumns.js'
import { Users } from './Users.js'

/** Rows of removed traces that are always put up with; beyond a quarter of all, rows are renumbered. */
const FEW_GONE = 8192

/** What a trace's writer said of the totals that its observations now tell. */
export type OwnTotals = Pick<
  TraceInput,
  'models' | 'providers' | 'tools' | 'inputTokens' | 'outputTokens' | 'totalTokens' | 'costUsd' | 'costSource' | 'observationCount'
>

/**
 * The records of one tenant, in columns. A row is a trace; rows are numbered as they come. Most of the time they lie by
 * user and time (see {@link RowOrder}), so that passing one user's rows, or all users' one after the other, reads memory
 * in its order and keeps the sums at hand.
 */
export class Store {
  /** Changes with every write: what was computed for another version is out of date. */
  version = 0
  /** Changes when rows are renumbered: row numbers of before mean nothing then. */
  layout = 0
  /** Rows that were given, those of removed traces included. */
  rows = 0
  /** Rows of removed traces. */
  gone = 0
  /** First place of each user's rows in the order, and behind the last user's. Once settled. */
  starts = new Uint32Array(2)
  readonly ids = new RefColumn<string>()
  readonly index = new TextIndex((row) => this.ids.get(row))
  readonly columns = numberColumns()
  readonly payloads = payloadColumns()
  readonly texts = dictionaries()
  readonly users = new Users()
  readonly sessions = new Sessions()
  readonly observations = new Observations()
  readonly scores: Scores
  /** Feedback of the rows that have some. */
  feedback = new Map<number, FeedbackSummary>()
  /** Feedback given to session ids. */
  readonly sessionFeedback = new Map<string, FeedbackSummary>()
  /** By trace id, for traces with observations. */
  readonly own = new Map<string, OwnTotals>()
  /** By trace id, what was said of traces that are made of pieces. */
  readonly pieced = new Map<string, TraceInput>()
  readonly order = new RowOrder((a, b) => this.columns.user.data[a]! - this.columns.user.data[b]! || this.compare(a, b))
  private settled = -1

  constructor(rule: FeedbackRule) {
    this.scores = new Scores(rule, (id) => this.observations.get(id)?.traceId)
  }

  /** Makes room for so many more traces at once. */
  reserve(more: number): void {
    for (const column of Object.values(this.columns)) column.reserve(this.rows + more)
    this.index.reserve(this.rows + more)
  }

  /** Row of a trace, or -1. */
  find(traceId: string): number {
    return this.index.find(traceId)
  }

  id(row: number): string {
    return this.ids.get(row) ?? ''
  }

  userId(row: number): string | null {
    return this.users.id(this.columns.user.data[row]!) || null
  }

  /** By time, ties by id. */
  compare(a: number, b: number): number {
    const time = this.columns.time.data
    const apart = time[a]! - time[b]!
    if (apart !== 0 || a === b) return apart
    return this.id(a) < this.id(b) ? -1 : 1
  }

  /** Brings the order up to date. Before every question; costs nothing when nothing was written. */
  settle(): void {
    if (this.settled === this.version) return
    this.settled = this.version
    const { users, order, columns: { time } } = this
    if (order.settle(this.rows) || this.gone > FEW_GONE + (this.rows >>> 2)) this.renumber()
    const starts = new Uint32Array(users.count + 1)
    for (let user = 0; user < users.count; user++) starts[user + 1] = starts[user]! + users.traces.data[user]!
    this.starts = starts
    for (const user of users.stale) {
      const rows = this.rowsOf(user)
      if (rows.length === 0) continue
      users.firstAt.set(user, time.data[rows[0]!]!)
      users.lastAt.set(user, time.data[rows[rows.length - 1]!]!)
    }
    users.stale.clear()
  }

  /** One user's rows by time, ties by id. Once settled; not to be written to. */
  rowsOf(user: number): Uint32Array {
    const { order: { rows }, starts } = this
    const [from, to] = [starts[user]!, starts[user + 1]!]
    return rows ? rows.subarray(from, to) : numbers(from, to)
  }

  /** Rows in order of time, ties by id. */
  byTime(rows: Uint32Array): Uint32Array {
    const time = this.columns.time.data
    return sortItems(rows, (row) => time[row]!, 'asc', (a, b) => this.compare(a, b))
  }

  /** Numbers the rows in their order, and lets go of those of removed traces. */
  private renumber(): void {
    const { columns: { user } } = this
    const rows = this.byTime(this.order.all(this.rows))
    const next = new Uint32Array(this.users.count + 1)
    for (const row of rows) next[user.data[row]! + 1]!++
    for (let u = 0; u < this.users.count; u++) next[u + 1]! += next[u]!
    const order = new Uint32Array(rows.length)
    for (const row of rows) order[next[user.data[row]!]!++] = row

    for (const column of [...Object.values(this.columns), ...Object.values(this.payloads), this.ids]) column.arrange(order)
    const feedback = new Map<number, FeedbackSummary>()
    if (this.feedback.size > 0) order.forEach((row, i) => {
      const given = this.feedback.get(row)
      if (given) feedback.set(i, given)
    })
    this.feedback = feedback
    this.index.renumber(order, this.rows)
    this.rows = order.length
    this.gone = 0
    this.layout++
    this.order.renumber(this.rows)
  }

  /** Columns and indexes of the traces, bytes. */
  get bytes(): number {
    const parts = [...Object.values(this.columns), ...Object.values(this.payloads), this.ids, this.index, this.users, this.sessions, this.order]
    return parts.reduce((sum, part) => sum + part.bytes, this.starts.byteLength)
  }
}
