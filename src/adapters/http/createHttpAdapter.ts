import type { Adapter } from '../../contract/adapter.js'
import type { OptionalQuestions } from '../../contract/questions.js'
import { createAsk } from './createAsk.js'
import { createSubscribe } from './createSubscribe.js'
import type { HttpAdapterOptions } from './HttpAdapterOptions.js'
import { createOpen } from './open.js'

/** A store behind HTTP: it answers all that its server answers. What that does not offer rejects with `unsupported`. */
export type HttpAdapter = Adapter & Required<Pick<Adapter, 'subscribe' | keyof OptionalQuestions>>

/**
 * Asks a handler of `usertrail/server`. Failures are `AdapterError`s; those that are worth it are asked again, after a
 * wait, until the time is up. `access` in the context asks as less than the headers allow, never as more.
 */
export function createHttpAdapter(options: HttpAdapterOptions): HttpAdapter {
  const { baseUrl, id = `http:${baseUrl}`, approximate } = options
  const open = createOpen(options)
  const ask = createAsk(open, options)
  return {
    id,
    ...(approximate && { approximate }),
    subscribe: createSubscribe(open, baseUrl),
    listUsers: ask('listUsers'),
    getOverview: ask('getOverview'),
    getUser: ask('getUser'),
    getActivity: ask('getActivity'),
    getUsage: ask('getUsage'),
    listSessions: ask('listSessions'),
    getSession: ask('getSession'),
    listTraces: ask('listTraces'),
    getTrace: ask('getTrace'),
    listScores: ask('listScores'),
    listDimensionValues: ask('listDimensionValues'),
  }
}
