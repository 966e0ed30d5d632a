import { type Answering, answerQuestion } from './answerQuestion.js'
import { authorise, Refusal } from './authorise.js'
import { createChanges } from './changes/createChanges.js'
import { streamChanges } from './changes/streamChanges.js'
import type { HandlerOptions, Intent } from './HandlerOptions.js'
import { Busy, createTurns } from './ingest/createTurns.js'
import type { Ingest } from './ingest/Ingest.js'
import { ingestLangfuse } from './ingest/ingestLangfuse.js'
import { ingestOtlp } from './ingest/ingestOtlp.js'
import { otlpEncoding, otlpFailure } from './ingest/otlpResponse.js'
import { describeInterface } from './openapi.js'
import { type PublicError, publicError } from './publicError.js'
import { mediaType } from './readBody.js'
import { RequestError } from './RequestError.js'
import { cachedResponse, problemResponse } from './respond.js'
import { allowed, type Route, routeOf } from './routeOf.js'

/** A whole HTTP interface as one function, for whatever speaks `fetch`: Hono, Next, Bun, Deno, Workers; Node through `toNodeListener`. */
export type Handler = (request: Request) => Promise<Response>

const INTENTS: { readonly [K in Exclude<Route['kind'], 'question' | 'openapi'>]: Intent } = {
  changes: { kind: 'read' }, otlp: { kind: 'ingest' }, langfuse: { kind: 'ingest' },
}

/**
 * Serves a store over HTTP: each question, changes as they come, and what SDKs send, all as far as `authorize` says.
 * Throws without `authorize`. The handler itself never rejects: every failure is an answer.
 */
export function createHandler(options: HandlerOptions): Handler {
  const { adapter, authorize, sink, basePath, limits = {}, heartbeatMs = 15_000, onError = (error) => console.error(error) } = options
  if (typeof authorize !== 'function') {
    throw new TypeError('createHandler needs authorize(request, intent), which says what a request may see: without it everybody would see everything.')
  }
  const { bodyBytes = 8 << 20, unpackedBytes = 32 << 20, questionBytes = 1 << 20, ingestsAtOnce = 8 } = limits
  const changes = createChanges(adapter)
  const answering: Answering = { adapter, searches: new Map(), limit: questionBytes }
  const inTurn = createTurns(ingestsAtOnce, unpackedBytes)

  const ingest = async (request: Request, kind: 'otlp' | 'langfuse'): Promise<Response> => {
    if (!sink) throw new RequestError(404, 'Nothing is taken here: the handler has no sink.')
    const access = await authorise(request, INTENTS[kind], authorize)
    const write: Ingest['write'] = async (batch) => {
      const result = await sink.write(batch, { access })
      if (result.accepted > 0) changes.wrote(access.tenant)
      return result
    }
    const job: Ingest = { request, inTurn, write, bodyBytes, unpackedBytes }
    if (kind === 'langfuse') return ingestLangfuse(job)
    const encoding = otlpEncoding(mediaType(request.headers.get('content-type')))
    if (!encoding) throw new RequestError(415, 'Send OTLP as application/json or application/x-protobuf.')
    return ingestOtlp(job, encoding)
  }

  const serve = async (request: Request, route: Route): Promise<Response> => {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow: allowed(route) } })
    switch (route.kind) {
      case 'question': {
        const access = await authorise(request, { kind: 'read', question: route.question }, authorize)
        return answerQuestion(answering, route.question, request, access)
      }
      case 'changes': return streamChanges(changes, await authorise(request, INTENTS.changes, authorize), request.signal, heartbeatMs)
      case 'openapi': return cachedResponse(request, describeInterface(sink !== undefined), null)
      case 'otlp': case 'langfuse': return ingest(request, route.kind)
      default: return route satisfies never
    }
  }

  const tell = (error: unknown, request: Request) => {
    try {
      onError(error, request)
    } catch (cause) {
      // The asker gets an answer all the same.
      console.error(cause)
    }
  }

  const fail = (thrown: unknown, request: Request, route: Route | null): Response => {
    // Said as they are: they were made here, and tell nothing of the store.
    const failure: PublicError = publicError(thrown, thrown instanceof Refusal || thrown instanceof Busy)
    if (failure.internal && !request.signal.aborted) tell(thrown, request)
    if (route?.kind !== 'otlp') return problemResponse(failure)
    const encoding = otlpEncoding(mediaType(request.headers.get('content-type'))) ?? 'json'
    return otlpFailure(encoding, failure.status, failure.error.message, failure.headers)
  }

  return async (request) => {
    let route: Route | null = null
    try {
      route = routeOf(request.method, new URL(request.url).pathname, basePath)
      return await serve(request, route)
    } catch (error) {
      return fail(error, request, route)
    }
  }
}
