import type { AskContext } from '../../contract/adapter.js'
import type { RequestOf } from '../../contract/questions.js'
import { compareText } from '../../model/order.js'
import type { Page } from '../../model/page.js'
import type { ScoreRecord } from '../../model/score.js'
import { pageOf, sortRows } from './paging.js'
import { countedTraces, scoresOf, type World } from './world.js'

export function listScores(world: World, request: RequestOf<'listScores'>, context?: AskContext): Page<ScoreRecord> {
  const { userId, range, status, name } = request
  const traces = countedTraces(world, context, { range, status }).filter((trace) => trace.userId === userId)
  const rows = scoresOf(world, traces).filter((score) => name === undefined || score.name === name)
  const { by, direction } = request.sort ?? { by: 'timestamp', direction: 'desc' }
  return pageOf('listScores', request, context, sortRows(rows, direction, (row) => row[by], (a, b) => compareText(a.id, b.id)))
}
