import type { AnyQuestionName, UsersPage } from '../../contract/questions.js'
import type { Page } from '../../model/page.js'
import { count, type FieldsOf, instant, list, orNull, record, ref, type Schema, text } from './Schema.js'
import { TRACE_RECORDS } from './traceRecords.js'
import { USER_RECORDS } from './userRecords.js'

/** Schemas that answers refer to. */
export const RESPONSE_PARTS = { ...USER_RECORDS, ...TRACE_RECORDS }

const part = (name: keyof typeof RESPONSE_PARTS) => ref(name)

const page = (row: Schema): FieldsOf<Page<unknown>> => ({
  rows: list(row), nextCursor: { ...orNull(text), description: 'Opaque; null on the last page.' }, total: count,
})
const pageOf = (row: Schema) => record<Page<unknown>>('Part of a list; total counts all of it.', page(row))

/** What a question is answered with, and what it is for. */
export const RESPONSES: { readonly [Q in AnyQuestionName]: { readonly summary: string; readonly schema: Schema } } = {
  listUsers: {
    summary: 'Users of a scope, page by page, with all of them together',
    schema: record<UsersPage>('Part of a list; total and rollup are of all of it.', {
      ...page(part('UserSummary')), rollup: part('Rollup'), trendBuckets: list(instant),
    }),
  },
  getOverview: { summary: 'The users of a scope in numbers, over time', schema: part('Overview') },
  getUser: { summary: 'One user; null = no trace carries the id', schema: orNull(part('UserProfile')) },
  getActivity: { summary: 'What one user did, over time', schema: list(part('ActivityBucket')) },
  getUsage: { summary: 'Usage of one user, split by a dimension', schema: part('Usage') },
  listSessions: { summary: 'Sessions of a scope, page by page', schema: pageOf(part('SessionSummary')) },
  getSession: { summary: 'One session, whole; null = there is none', schema: orNull(part('SessionDetail')) },
  listTraces: { summary: 'Traces of a scope, page by page', schema: pageOf(part('TraceSummary')) },
  getTrace: { summary: 'One trace, whole; null = there is none', schema: orNull(part('TraceDetail')) },
  listScores: { summary: 'Scores of one user, page by page', schema: pageOf(part('ScoreRecord')) },
  listDimensionValues: { summary: 'The values of a dimension that occur', schema: list(part('DimensionValue')) },
}
