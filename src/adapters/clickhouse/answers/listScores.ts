import { DEFAULT_LIMIT, type Page } from '../../../model/page.js'
import type { ScoreRecord, ScoreSort } from '../../../model/score.js'
import { readScore, SCORE_COLUMNS } from '../rows/scoreRow.js'
import { toNumber, toTexts } from '../rows/values.js'
import { judging } from '../sql/judging.js'
import { beyond, keptKeys, numberKeys, orderBy, pageOf, positionOf, type SortKey, textKeys } from '../sql/seek.js'
import type { Statement } from '../sql/Statement.js'
import { tracesOf } from '../sql/traces.js'
import type { Asked } from './Asked.js'

/** The scores of a user's traces in the scope, and of the sessions that those belong to. */
export async function listScores(asked: Asked<'listScores'>): Promise<Page<ScoreRecord>> {
  const { request, rows } = asked
  const { userId, range, status, name, limit = DEFAULT_LIMIT } = request
  const { by, direction } = request.sort ?? { by: 'timestamp', direction: 'desc' }
  const keys = keysOf(by, direction)
  const position = positionOf('listScores', request, asked, keys.length)
  const scores = (statement: Statement) => {
    const traces = `(SELECT id, session_id FROM ${tracesOf(statement, asked, { userId, range, status })})`
    const named = name === undefined ? '' : ` AND name = ${statement.bind('String', name)}`
    return `${asked.database.table('scores')} FINAL WHERE ${judging(statement, asked, traces)}${named}`
  }
  const [found, [counted]] = await Promise.all([
    rows((statement) => `SELECT ${SCORE_COLUMNS.join(', ')}, ${keptKeys(keys)} AS kept FROM ${scores(statement)}
AND (${beyond(statement, keys, position)}) ORDER BY ${orderBy(keys)} LIMIT ${limit + 1}`),
    rows((statement) => `SELECT count() AS total FROM ${scores(statement)}`),
  ])
  const page = pageOf('listScores', request, asked, found, null, readScore, (row) => toTexts(row['kept']))
  return { ...page, total: toNumber(counted?.['total'] ?? 0) }
}

function keysOf(by: ScoreSort, direction: 'asc' | 'desc'): SortKey[] {
  return [...(by === 'timestamp' ? numberKeys('timestamp', direction) : textKeys(by, direction)), { sql: 'id', type: 'text' }]
}
