import { toObservationRow } from '../rows/observationRow.js'
import { saidOfObservation } from '../rows/said.js'
import { toScoreRow } from '../rows/scoreRow.js'
import { isUnchanged } from './isUnchanged.js'
import { isSame, placeOf } from './places.js'
import type { ClickHouseRow } from '../ClickHouseClient.js'
import type { Plan } from './Plan.js'
import type { Slice } from './Slice.js'

/** The rows of the observations and scores that the batch writes. */
export function planParts(plan: Plan, slice: Slice): void {
  planObservations(plan, slice)
  planScores(plan, slice)
}

function planObservations(plan: Plan, slice: Slice): void {
  const { tenant, version } = plan
  for (const id of slice.written.observations) {
    const held = slice.observations.get(id)
    if (!held) continue
    const { said, record } = held
    const row = toObservationRow(record, { tenant, version, said: saidOfObservation(said, record) })
    const live = slice.observationRows.get(id) ?? []
    if (!isSamePlaceAndContent(live[0], row)) plan.observations.push({ ...row })
    // With the time of what it hides, or a retention would take it before that.
    for (const other of live) {
      if (!isSame(placeOf(other), placeOf(row))) plan.observations.push({ tenant, trace_id: other['trace_id'], id, version, is_deleted: 1, timestamp: other['timestamp'] })
    }
    plan.place('o', id, slice.placesOf('o', id), placeOf(row), record.timestamp)
  }
}

function planScores(plan: Plan, slice: Slice): void {
  const { tenant, version } = plan
  for (const id of slice.written.scores) {
    const record = slice.scores.get(id)
    if (!record) continue
    const row = toScoreRow(record, { tenant, version })
    const live = slice.scoreRows.get(id) ?? []
    if (!isSamePlaceAndContent(live[0], row)) plan.scores.push({ ...row })
    for (const other of live) {
      if (!isSame(placeOf(other), placeOf(row))) plan.scores.push({ tenant, target: other['target'], id, version, is_deleted: 1, timestamp: other['timestamp'] })
    }
    plan.place('s', id, slice.placesOf('s', id), placeOf(row), record.timestamp)
  }
}

function isSamePlaceAndContent(before: ClickHouseRow | undefined, row: ClickHouseRow): boolean {
  return before !== undefined && isSame(placeOf(before), placeOf(row)) && isUnchanged(before, row)
}
