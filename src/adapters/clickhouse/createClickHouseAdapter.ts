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
import type { ClickHouseAdapter, ClickHouseAdapterOptions } from './ClickHouseAdapter.js'
import { createChanges } from './createChanges.js'
import { createSink } from './sink/createSink.js'
import { Database } from './sql/Database.js'

/**
 * A store in ClickHouse: answers every question exactly, with the same figures as the memory adapter over the same
 * records, and takes writes. Its tables are made by `createTables`, once per version of this package.
 *
 * A question about all users reads the rows of its range, one about a user that user's. Each query is limited in time
 * and memory, and ends with the signal of who asked. One adapter, in one process, should write for a tenant at a time:
 * writes of one adapter take turns by themselves.
 *
 * A cursor holds the state of the store that its walk began in, for 100 minutes: pages come as if nothing had been
 * written meanwhile, in whichever process they are asked for. Rejects with `AdapterError`; what the engine said is its `cause`.
 */
export function createClickHouseAdapter(options: ClickHouseAdapterOptions): ClickHouseAdapter {
  const { client, database: name = 'usertrail', tenant: own = 'default', feedback = {}, ranks = true, limits, pollMs = 5000 } = options
  const database = new Database(client, name, limits)
  const changes = createChanges(database, pollMs)

  const ask = <Q extends AnyQuestionName>(question: Q, answer: (asked: Asked<Q>) => Promise<ResponseOf<Q>>) =>
    async (request: RequestOf<Q>, { access, signal }: AskContext = {}): Promise<ResponseOf<Q>> => {
      if (signal?.aborted) throw new DOMException('The question was aborted.', 'AbortError')
      checkRequest(question, request)
      return answer({
        database, tenant: access?.tenant ?? own, access, request, ranks,
        rows: (write) => database.rows(write, signal ? { signal } : {}),
      })
    }

  return {
    id: options.id ?? `clickhouse-${name}-${own}`,
    subscribe: changes.subscribe,
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
    ...createSink({ database, tenant: own, feedback, onChange: changes.changed }),
  }
}
