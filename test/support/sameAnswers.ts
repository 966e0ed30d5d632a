import type { Adapter } from '../../src/contract/adapter.js'
import type { AnyQuestionName, RequestOf } from '../../src/contract/questions.js'
import { DIMENSIONS } from '../../src/model/dimensions.js'
import { difference } from '../../src/testkit/assert.js'

const EVER = { range: { from: 0, to: 4_102_444_800_000 }, timeZone: 'Europe/Berlin' }
const timeZone = 'Europe/Berlin'

/** Asks two adapters everything there is to ask of what the first holds, and says what they answer differently. */
export async function differences(first: Adapter, second: Adapter): Promise<readonly string[]> {
  const found: string[] = []
  async function compare<Q extends AnyQuestionName>(question: Q, request: RequestOf<Q>): Promise<void> {
    const ask = async (adapter: Adapter) => {
      const questions: { readonly [N in AnyQuestionName]?: (request: RequestOf<N>) => Promise<unknown> } = adapter
      return questions[question]?.(request)
    }
    const [expected, actual] = await Promise.all([ask(first), ask(second)])
    const said = difference(actual, expected)
    if (said !== null) found.push(`${question}(${JSON.stringify(request)}): ${said}`)
  }

  const { rows: users } = await first.listUsers({ ...EVER, limit: 500 })
  const { rows: traces } = await first.listTraces({ timeZone, limit: 500 })
  await compare('listUsers', { ...EVER, limit: 500, sort: { by: 'userId', direction: 'asc' } })
  await compare('getOverview', { ...EVER, bucket: 'month' })
  await compare('listTraces', { timeZone, limit: 500 })
  await compare('listSessions', { timeZone, limit: 500 })
  for (const dimension of DIMENSIONS) await compare('listDimensionValues', { timeZone, dimension, limit: 500 })
  for (const { userId } of users) {
    const subject = { userId, timeZone }
    await compare('getUser', subject)
    await compare('getActivity', { ...subject, bucket: 'month' })
    for (const by of DIMENSIONS) await compare('getUsage', { ...subject, by, limit: 500 })
    await compare('listSessions', { ...subject, limit: 500 })
    await compare('listTraces', { ...subject, limit: 500 })
    await compare('listScores', { ...subject, limit: 500 })
  }
  for (const { id } of traces) await compare('getTrace', { traceId: id })
  for (const sessionId of new Set(traces.flatMap((trace) => trace.sessionId ?? []))) await compare('getSession', { sessionId })
  return found
}
