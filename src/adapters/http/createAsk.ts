import type { AskContext } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'
import { type AnyQuestionName, OPTIONAL_QUESTIONS, type RequestOf, type ResponseOf } from '../../contract/questions.js'
import { toJson } from '../../wire/json.js'
import { MAX_URL_REQUEST, questionPath, REQUEST_PARAMETER } from '../../wire/paths.js'
import { backOff } from './backOff.js'
import { sleep, withDeadline } from './deadline.js'
import type { HttpAdapterOptions } from './HttpAdapterOptions.js'
import { failureOf, type Open, textOf } from './open.js'

/** The longest that a `Retry-After` is waited for; what asks for more is told to the asker. */
const MAX_WAIT = 10_000

interface Named {
  readonly search?: unknown
  readonly userId?: unknown
  readonly where?: unknown
}

/** Tells whether a request holds somebody's name, or what somebody searched for: URLs end up in logs, bodies do not. */
function isPersonal({ search, userId, where }: Named): boolean {
  return Boolean(search) || userId !== undefined || (Array.isArray(where) && where.some((condition) => condition?.kind === 'users'))
}

function jsonOf(question: AnyQuestionName, request: object): string {
  try {
    return toJson(request)
  } catch (cause) {
    throw new AdapterError('bad_request', `The request of ${question} cannot be sent as JSON.`, { cause })
  }
}

/** `GET` where an answer may come from the browser's cache and the URL tells nothing of anybody; else `POST`. */
function asRequest(question: AnyQuestionName, request: object): readonly [path: string, init: RequestInit] {
  const path = questionPath(question)
  const json = jsonOf(question, request)
  return typeof request !== 'object' || request === null || isPersonal(request) || json.length > MAX_URL_REQUEST
    ? [path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: json }]
    : [`${path}?${REQUEST_PARAMETER}=${encodeURIComponent(json)}`, {}]
}

async function answerOf(response: Response, question: AnyQuestionName, where: string): Promise<unknown> {
  if (!response.ok) {
    const error = await failureOf(response, where)
    // A server that is older than this client has no such path; one whose store cannot tell says so itself.
    throw response.status === 404 && OPTIONAL_QUESTIONS.some((name) => name === question)
      ? new AdapterError('unsupported', `${where} does not answer ${question}. Its version or its store does not offer it.`, { cause: error })
      : error
  }
  const text = await textOf(response, where)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AdapterError('internal', `${where} answered ${question} with something that is no JSON (“${text.slice(0, 40)}”). Does baseUrl name the handler?`, { cause })
  }
}

/** Makes the function that asks one question over HTTP. */
export function createAsk(open: Open, { baseUrl: where, timeoutMs = 30_000, retries = 2, retryDelayMs = 300 }: HttpAdapterOptions) {
  return <Q extends AnyQuestionName>(question: Q) =>
    (request: RequestOf<Q>, { signal, access }: AskContext = {}): Promise<ResponseOf<Q>> =>
      withDeadline(signal, timeoutMs, where, async (live) => {
        const [path, init] = asRequest(question, request)
        for (let failures = 0; ; failures++) {
          try {
            const answer = await answerOf(await open(path, init, live, access), question, where)
            // What comes over a wire is what the contract says, or the server is not ours.
            return answer as ResponseOf<Q>
          } catch (error) {
            if (!(error instanceof AdapterError) || !error.retryable || failures >= retries) throw error
            if ((error.retryAfterMs ?? 0) > MAX_WAIT) throw error
            await sleep(error.retryAfterMs ?? backOff(failures, retryDelayMs, MAX_WAIT), live)
          }
        }
      })
}
