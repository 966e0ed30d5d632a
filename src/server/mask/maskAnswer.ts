import type { MaskedField } from '../../contract/adapter.js'
import type { AnyQuestionName, ResponseOf } from '../../contract/questions.js'
import type { JsonValue } from '../../model/json.js'

type Hides = (field: MaskedField) => boolean

interface Maskable {
  readonly userEmail?: string | null
  readonly input?: JsonValue
  readonly output?: JsonValue
  readonly metadata?: { readonly [key: string]: JsonValue }
  readonly statusMessage?: string | null
  readonly comment?: string | null
}

/** A record without what is hidden. Only its own fields: what stands in a payload under the same name is the payload's. */
function hide<Row extends Maskable>(row: Row, hides: Hides): Row {
  return {
    ...row,
    ...('userEmail' in row && hides('userEmail') && { userEmail: null }),
    ...('input' in row && hides('input') && { input: null }),
    ...('output' in row && hides('output') && { output: null }),
    ...('metadata' in row && hides('metadata') && { metadata: {} }),
    ...('statusMessage' in row && hides('statusMessage') && { statusMessage: null }),
    ...('comment' in row && hides('comment') && { comment: null }),
  }
}

const all = <Row extends Maskable>(rows: readonly Row[], hides: Hides): Row[] => rows.map((row) => hide(row, hides))
const same = <Answer>(answer: Answer): Answer => answer

/** Where each answer holds fields that can be hidden. */
const MASKS: { readonly [Q in AnyQuestionName]: (answer: ResponseOf<Q>, hides: Hides) => ResponseOf<Q> } = {
  listUsers: (page, hides) => ({ ...page, rows: all(page.rows, hides) }),
  getOverview: same,
  getUser: (user, hides) => user && hide(user, hides),
  getActivity: same,
  getUsage: same,
  listSessions: same,
  getSession: (detail, hides) => detail && { ...detail, traces: all(detail.traces, hides), scores: all(detail.scores, hides) },
  listTraces: (page, hides) => ({ ...page, rows: all(page.rows, hides) }),
  getTrace: (detail, hides) => detail && {
    ...detail, trace: hide(detail.trace, hides), observations: all(detail.observations, hides), scores: all(detail.scores, hides),
  },
  listScores: (page, hides) => ({ ...page, rows: all(page.rows, hides) }),
  listDimensionValues: same,
}

/** An answer without the fields that its asker may not see. */
export function maskAnswer<Q extends AnyQuestionName>(question: Q, answer: ResponseOf<Q>, mask: readonly MaskedField[] | undefined): ResponseOf<Q> {
  return mask?.length ? MASKS[question](answer, (field) => mask.includes(field)) : answer
}
