import type { AskContext } from '../../contract/adapter.js'
import type { AnyQuestionName, RequestOf, ResponseOf } from '../../contract/questions.js'
import { checkRequest } from '../../contract/validate.js'
import type { Asked } from './answers/Asked.js'
import { getActivity } from './answers/getActivity.js'
import { getOverview } from './answers/getOverview.js'
import { getSession } from './answers/getSession.js'
import { getTrace } from './answers/getTrace.js'
import { getUsage } from './answers/getUsage.js'
import { getUser } from './answers/getUser.js'
import { listDimensionValues } from './answers/listDimensionValues.js'
import { listScores } from './answers/listScores.js'
import { listSessions } from './answers/listSessions.js'
import { listTraces } from './answers/listTraces.js'
import { listUsers } from './answers/listUsers.js'
import type { ClickHouseClient } from './ClickHouseClient.js'
import { Database, type QueryLimits } from './sql/Database.js'

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('The question was aborted.', 'AbortError')
}

export function createClickHouseAdapter(options: { client: ClickHouseClient; database?: string; tenant?: string; id?: string; ranks?: boolean; limits?: QueryLimits }) {
  const { client, database: name = 'usertrail', tenant: own = 'default', ranks = true, limits } = options
  const database = new Database(client, name, limits)

  const ask = <Q extends AnyQuestionName>(question: Q, answer: (asked: Asked<Q>) => Promise<ResponseOf<Q>>) =>
    async (request: RequestOf<Q>, context?: AskContext): Promise<ResponseOf<Q>> => {
      const { access, signal } = context ?? {}
      refuseAborted(signal)
      checkRequest(question, request)
      return answer({
        database, tenant: access?.tenant ?? own, access, request, ranks,
        rows: (write) => database.rows(write, signal ? { signal } : {}),
      })
    }

  return {
    id: options.id ?? `clickhouse-${name}-${own}`,
    listUsers: ask('listUsers', listUsers),
    getOverview: ask('getOverview', getOverview),
    getUser: ask('getUser', getUser),
    getActivity: ask('getActivity', getActivity),
    getUsage: ask('getUsage', getUsage),
    listSessions: ask('listSessions', listSessions),
    getSession: ask('getSession', getSession),
    listTraces: ask('listTraces', listTraces),
    getTrace: ask('getTrace', getTrace),
    listScores: ask('listScores', listScores),
    listDimensionValues: ask('listDimensionValues', listDimensionValues),
  }
}
