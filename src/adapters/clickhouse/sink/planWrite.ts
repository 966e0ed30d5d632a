import { assembleTrace } from '../../../model/assembleTrace.js'
import { feedbackOf } from '../../../model/feedback.js'
import type { ScoreRecord } from '../../../model/score.js'
import type { FeedbackSummary } from '../../../model/user.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import { toPayloadRow } from '../rows/payloadRow.js'
import { saidOfTrace } from '../rows/said.js'
import { readScore, scoreTarget } from '../rows/scoreRow.js'
import { toTraceRow, type TraceRow } from '../rows/traceRow.js'
import { toNumber, toText } from '../rows/values.js'
import { isUnchanged } from './isUnchanged.js'
import { isSame, type Place, placeOf } from './places.js'
import { Plan } from './Plan.js'
import { planParts } from './planParts.js'
import { planUsers, type Seen } from './planUsers.js'
import type { Slice } from './Slice.js'
import type { Store } from './Store.js'
import { traceTombstone } from './traceTombstone.js'

/** Works out which rows make the tables hold what the slice now holds. Rows that are there already are left alone. */
export async function planWrite(store: Store, slice: Slice, version: number): Promise<Plan> {
  const plan = new Plan(store.tenant, version)
  planParts(plan, slice)

  const records = [...slice.whole].flatMap((id) => {
    const said = slice.traces.get(id)
    return said ? [{ id, said, parts: slice.partsOf(id), record: assembleTrace(said, slice.partsOf(id)) }] : []
  })
  const judged = [...slice.judged.keys()].map((id) => slice.traceRows.get(id)?.[0]).filter((row) => row !== undefined)
  const mates = [...slice.sessionRows.values()].flat().filter((row) => !slice.traces.has(toText(row['id'])) && !slice.judged.has(toText(row['id'])))
  const seen: Seen = { gained: [], lost: [] }
  for (const { id, record } of records) {
    const place: Place = [record.userId ?? '', record.timestamp]
    seen.gained.push(place)
    const live = (slice.traceRows.get(id) ?? []).map(placeOf)
    seen.lost.push(...[...slice.placesOf('t', id), ...live].filter((other) => !isSame(other, place)))
  }

  const sessions = new Set([...records.map(({ record }) => record.sessionId ?? ''), ...[...judged, ...mates].map((row) => toText(row['session_id']))])
  sessions.delete('')
  const targets = [...records.map(({ id }) => id), ...judged.map((row) => toText(row['id']))].flatMap((id) => targetsOf(slice, id))
  const [scoreRows] = await Promise.all([store.scoresOf([...targets, ...Array.from(sessions, (id) => `s${id}`)]), planUsers(plan, store, seen)])
  const feedback = countFeedback(store, slice, scoreRows)
  const ofTrace = (id: string) => feedback(targetsOf(slice, id))
  const ofSession = (id: string) => feedback(id === '' ? [] : [`s${id}`])

  for (const { id, said, record, parts } of records) {
    const row = toTraceRow(record, parts, { tenant: store.tenant, version, feedback: ofTrace(id), sessionFeedback: ofSession(record.sessionId ?? '') })
    planPayload(plan, slice, row, () => toPayloadRow(record, { tenant: store.tenant, version, said: saidOfTrace(said) }))
    planTrace(plan, slice.traceRows.get(id) ?? [], row)
    plan.place('t', id, slice.placesOf('t', id), placeOf(row), record.timestamp)
  }
  for (const row of judged) planFeedback(plan, row, ofTrace(toText(row['id'])), ofSession(toText(row['session_id'])))
  for (const row of mates) planFeedback(plan, row, { positive: toNumber(row['feedback_positive']), negative: toNumber(row['feedback_negative']) }, ofSession(toText(row['session_id'])))
  return plan
}

/** The targets of the scores that judge a trace. */
function targetsOf(slice: Slice, traceId: string): string[] {
  return [`t${traceId}`, ...Array.from(slice.partIdsOf(traceId), (id) => `o${id}`)]
}

/** How much praise and blame there is at some targets, with the scores of this write in place of what the store has. */
function countFeedback({ rule }: Store, slice: Slice, rows: readonly ClickHouseRow[]): (targets: readonly string[]) => FeedbackSummary {
  const byTarget = new Map<string, ScoreRecord[]>()
  const stored = rows.filter((row) => !slice.scores.has(toText(row['id']))).map(readScore)
  for (const score of [...stored, ...slice.scores.values()]) {
    const target = scoreTarget(score)
    if (!byTarget.get(target)?.push(score)) byTarget.set(target, [score])
  }
  return (targets) => {
    const kinds = targets.flatMap((target) => byTarget.get(target) ?? []).map((score) => feedbackOf(score, rule))
    return { positive: kinds.filter((kind) => kind === 'positive').length, negative: kinds.filter((kind) => kind === 'negative').length }
  }
}

function planTrace(plan: Plan, live: readonly ClickHouseRow[], row: TraceRow): void {
  const [newest] = live
  const { version } = plan
  const there = live.find((other) => isSame(placeOf(other), placeOf(row)))
  const unchanged = there === newest && isUnchanged(newest, row)
  if (newest && !unchanged) plan.history.push({ ...newest, replaced_at: version, is_deleted: 0 })
  if (!unchanged) plan.traces.push({ ...row, is_deleted: 0 })
  for (const other of live) if (other !== there) plan.traces.push(traceTombstone(other, version))
}

function planPayload(plan: Plan, slice: Slice, row: TraceRow, make: () => object): void {
  const live = slice.payloadRows.get(String(row.id)) ?? []
  const there = live.find((other) => isSame(placeOf(other), placeOf(row)))
  const before = slice.traceRows.get(String(row.id))?.[0]
  const payload = make()
  // The texts that a search looks into are those of the trace too.
  const searched = before && isUnchanged(before, { name: row.name, session_id: row.session_id, status_message: row.status_message, tags: row.tags })
  if (!searched || there !== live[0] || !isUnchanged(there, payload, 'texts')) plan.payloads.push({ ...payload })
  for (const other of live) if (other !== there) plan.leftPayloads.push(traceTombstone(other, plan.version))
}

function planFeedback(plan: Plan, before: ClickHouseRow, own: FeedbackSummary, session: FeedbackSummary): void {
  const counts = {
    feedback_positive: own.positive, feedback_negative: own.negative,
    session_feedback_positive: session.positive, session_feedback_negative: session.negative,
  }
  if (isUnchanged(before, counts)) return
  const { version } = plan
  plan.history.push({ ...before, replaced_at: version, is_deleted: 0 })
  plan.traces.push({ ...before, ...counts, version, is_deleted: 0 })
}
