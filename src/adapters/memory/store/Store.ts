import { feedbackOf, type FeedbackRule } from '../../../model/feedback.js'
import { normaliseObservation } from '../../../model/normalise.js'
import type { ScoreRecord } from '../../../model/score.js'
import type { TraceTotals } from '../../../model/totals.js'
import type { ObservationInput, ObservationRecord, TraceRecord } from '../../../model/trace.js'
import type { FeedbackSummary } from '../../../model/user.js'
import { makeColumns, PAYLOADS } from './columns.js'
import { Dictionary } from './Dictionary.js'
import { Facets } from './Facets.js'
import { Groups } from './Groups.js'
import { numbers } from './numbers.js'
import { Sessions } from './Sessions.js'
import { TextIndex } from './TextIndex.js'

/** Rows out of their place in memory that are always put up with; beyond an eighth of all, rows are renumbered. */
const FEW = 8192
/** Number of a row that is no more. */
export const GONE = 0x7fff_ffff

type Payloads = { readonly [P in (typeof PAYLOADS)[number]]: (TraceRecord[P] | undefined)[] }

/**
 * The records of one tenant, in columns. A row is a trace; rows are numbered as they come. Once settled, `order` has
 * them by user, within a user by time, ties by id: what a user did lies side by side. Rows are renumbered in that order
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
  readonly observations = new Groups<ObservationInput>(({ traceId }) => traceId)
  /** By what they judge; see {@link scoreKey}. */
  readonly scores = new Groups<ScoreRecord>(scoreKey)
  /** What was said of the totals of traces whose observations now tell them. */
  readonly own = new Map<string, Partial<TraceTotals>>()
  order: Uint32Array = new Uint32Array(0)
  /** First place of each user's rows in the order, and behind the last user's. */
  starts: Uint32Array = new Uint32Array(1)
  /** Each user's first and last trace ever. */
  firstAt: Float64Array = new Float64Array(0)
  lastAt: Float64Array = new Float64Array(0)
  /** Rows whose place in the order is another by now. */
  private readonly astray = new Set<number>()
  /** Users whom rows have left. */
  private readonly left = new Set<number>()
  /** How many rows are out of their place in memory. */
  private displaced = 0
  private settled = -1

  constructor(private readonly rule: FeedbackRule) {
    this.users.code('')
  }

  /** Number of a user who has a trace, else -1. Ask once settled. */
  findUser(userId: string): number {
    const user = this.users.find(userId)
    return user > 0 && this.starts[user + 1]! > this.starts[user]! ? user : -1
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

  /** One user's rows by time, ties by id. Once settled; not to be written to. */
  rowsOf(user: number): Uint32Array {
    return this.order.subarray(this.starts[user], this.starts[user + 1])
  }

  observationsOf(traceId: string): ObservationRecord[] {
    return this.observations.of(traceId).map(normaliseObservation)
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

  /** A trace is about to change its user or its time: its place in the order will be another. */
  leave(row: number): void {
    // Rows that have come since have no place yet.
    if (row >= this.order.length) return
    this.astray.add(row)
    this.left.add(this.columns.user.data[row]!)
  }

  /** Brings the order up to date; costs nothing when nothing was written. Returns the new number of each row if they got new ones. */
  settle(): Uint32Array | null {
    if (this.settled === this.version) return null
    this.settled = this.version
    const { rows, astray, columns: { user: { data: userOf }, time: { data: time } }, order: before, starts: old } = this
    const late = new Map<number, number[]>()
    const come = (row: number) => {
      const user = userOf[row]!
      if (!late.get(user)?.push(row)) late.set(user, [row])
    }
    for (let row = before.length; row < rows; row++) come(row)
    astray.forEach(come)

    const users = this.users.values.length
    const [order, starts] = [new Uint32Array(rows), new Uint32Array(users + 1)]
    const [firstAt, lastAt] = [new Float64Array(users), new Float64Array(users)]
    firstAt.set(this.firstAt)
    lastAt.set(this.lastAt)
    const startOf = (user: number) => old[user] ?? before.length
    let [done, placed, next] = [0, 0, 0]
    for (const user of [...new Set([...late.keys(), ...this.left])].sort((a, b) => a - b).concat(users)) {
      // What users in between have done is as it was.
      const shift = placed - done
      for (; next <= user; next++) starts[next] = startOf(next) + shift
      order.set(before.subarray(done, startOf(user)), placed)
      placed += startOf(user) - done
      done = startOf(user + 1)
      if (user === users) break
      const kept = before.subarray(startOf(user), done).filter((row) => !astray.has(row))
      const run = order.subarray(placed, (placed += kept.length + (late.get(user)?.length ?? 0)))
      run.set(kept)
      run.set(late.get(user) ?? [], kept.length)
      if (run.some((row, i) => i > 0 && this.compare(run[i - 1]!, row) > 0)) run.sort((a, b) => this.compare(a, b))
      firstAt[user] = time[run[0]!]!
      lastAt[user] = time[run[run.length - 1]!]!
    }
    this.order = order
    this.starts = starts
    this.firstAt = firstAt
    this.lastAt = lastAt
    this.displaced += rows - before.length + astray.size
    this.astray.clear()
    this.left.clear()
    return this.displaced > FEW + (rows >>> 3) ? this.arrange() : null
  }

  /** Forgets the rows of a user. Once settled. Returns the new number of each row. */
  forgetUser(user: number): Uint32Array {
    const { data } = this.columns.user
    this.order = this.order.filter((row) => data[row] !== user)
    const now = this.arrange()
    this.users.sweep(this.columns.user, this.rows, 1)
    this.emails.sweep(this.columns.email, this.rows)
    this.facets.sweep(this.columns.facet, this.rows)
    this.order = new Uint32Array(0)
    this.starts = new Uint32Array(1)
    this.version++
    return now
  }

  /** Numbers the rows in their order. What the order does not name is gone. */
  private arrange(): Uint32Array {
    const { order, columns, payloads } = this
    const now = new Uint32Array(this.rows).fill(GONE)
    for (let i = 0; i < order.length; i++) now[order[i]!] = i
    for (const column of Object.values(columns)) column.arrange(order)
    for (const name of PAYLOADS) arrangeValues(payloads[name], order)
    arrangeValues(this.ids, order)
    if (order.length === this.rows) this.index.renumber(now)
    else this.index.rebuild(order.length)
    this.rows = order.length
    this.order = numbers(0, this.rows)
    this.displaced = 0
    return now
  }

  /** What the columns and indexes of the traces take: typed arrays as allocated, 8 bytes for each reference. */
  get bytes(): number {
    const { columns, payloads, sessions, index, order, starts } = this
    const arrays = [...Object.values(columns), sessions.user, sessions.positive, sessions.negative].map(({ data }) => data)
    const references = [...Object.values(payloads), this.ids, sessions.ids].reduce((sum, { length }) => sum + length * 8, 0)
    return [...arrays, order, starts, this.firstAt, this.lastAt].reduce((sum, { byteLength }) => sum + byteLength, references) +
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
