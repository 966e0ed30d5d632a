import type { FeedbackRule } from '../../../model/feedback.js'
import type { TraceInput } from '../../../model/trace.js'
import type { FeedbackSummary } from '../../../model/user.js'
import { RefColumn } from '../columns/RefColumn.js'
import { TextIndex } from '../columns/TextIndex.js'
import { Observations } from './Observations.js'
import { Scores } from './Scores.js'
import { Sessions } from './Sessions.js'
import { TimeOrder } from './TimeOrder.js'
import { dictionaries, numberColumns, payloadColumns } from './TraceColumns.js'
import { UserRows } from './UserRows.js'
import { Users } from './Users.js'

/** Rows out of order or without a trace that are always put up with; beyond a quarter of all, rows are renumbered. */
const MIN_DISORDER = 8192

/** What a trace's writer said of the totals that its observations now tell. */
export type OwnTotals = Pick<
  TraceInput,
  'models' | 'providers' | 'tools' | 'inputTokens' | 'outputTokens' | 'totalTokens' | 'costUsd' | 'costSource' | 'observationCount'
>

/** The records of one tenant, in columns. A row is a trace; rows are numbered as they come. */
export class Store {
  /** Changes with every write: what was computed for another version is out of date. */
  version = 0
  /** Changes when rows are renumbered: row numbers of before mean nothing then. */
  layout = 0
  /** Rows that were given, those of removed traces included. */
  rows = 0
  /** Rows of removed traces. */
  gone = 0
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
  readonly order = new TimeOrder((a, b) => this.compare(a, b))
  readonly byUser = new UserRows(this.columns.user, (a, b) => this.compare(a, b))

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

  /** Brings order and indexes up to date. Before every question; costs nothing when nothing was written. */
  settle(): void {
    this.order.settle()
    if (this.order.disorder + this.gone > MIN_DISORDER + (this.rows >>> 2)) this.renumber()
    this.byUser.settle(this.rows, this.users.count, () => this.timeline)
    const { users, columns: { time } } = this
    for (const user of users.stale) {
      const rows = this.rowsOf(user)
      if (rows.length === 0) continue
      users.firstAt.set(user, time.data[rows[0]!]!)
      users.lastAt.set(user, time.data[rows[rows.length - 1]!]!)
    }
    users.stale.clear()
  }

  /** All rows by time, ties by id; `rows: null` = the row numbers themselves. Once settled. */
  get timeline(): { readonly rows: Uint32Array | null; readonly count: number } {
    return { rows: this.order.settle(), count: this.order.count }
  }

  /** One user's rows by time, ties by id. Once settled; not to be written to. */
  rowsOf(user: number): Uint32Array {
    return this.byUser.of(user)
  }

  /** Numbers the rows by time and lets go of those of removed traces. */
  renumber(): void {
    const { rows, count } = this.timeline
    if (rows) {
      const order = rows.slice(0, count)
      for (const column of Object.values(this.columns)) column.arrange(order)
      for (const column of Object.values(this.payloads)) column.arrange(order)
      this.ids.arrange(order)
      const feedback = new Map<number, FeedbackSummary>()
      if (this.feedback.size > 0) order.forEach((row, i) => {
        const given = this.feedback.get(row)
        if (given) feedback.set(i, given)
      })
      this.feedback = feedback
    }
    this.rows = count
    this.gone = 0
    this.layout++
    this.index.rebuild(count)
    this.order.renumber(count)
    this.byUser.reset()
  }

  /** Columns and indexes of the traces, bytes. */
  get bytes(): number {
    const parts = [
      ...Object.values(this.columns), ...Object.values(this.payloads),
      this.ids, this.index, this.users, this.sessions, this.order, this.byUser,
    ]
    return parts.reduce((sum, part) => sum + part.bytes, 0)
  }
}
