import type { AnyQuestionName } from '../contract/questions.js'
import { CHANGES_PATH, OPENAPI_PATH, questionAt } from '../wire/paths.js'
import { RequestError } from './RequestError.js'

/** What a path stands for. */
export type Route =
  | { readonly kind: 'question'; readonly question: AnyQuestionName }
  | { readonly kind: 'changes' | 'openapi' | 'otlp' | 'langfuse' }

/** Paths below the base other than those of questions. */
export const OTHER_PATHS: Readonly<Record<string, Exclude<Route['kind'], 'question'>>> = {
  [CHANGES_PATH]: 'changes',
  [OPENAPI_PATH]: 'openapi',
  // OpenTelemetry's own path, and the two that the SDKs of Langfuse add to a base URL.
  '/v1/traces': 'otlp',
  '/api/public/otel/v1/traces': 'otlp',
  '/api/public/ingestion': 'langfuse',
}

const METHODS: { readonly [K in Route['kind']]: readonly string[] } = {
  question: ['GET', 'HEAD', 'POST'],
  changes: ['GET'],
  openapi: ['GET', 'HEAD'],
  otlp: ['POST'],
  langfuse: ['POST'],
}

/** The methods that a route takes, as the header `Allow` lists them. */
export const allowed = ({ kind }: Route): string => [...METHODS[kind], 'OPTIONS'].join(', ')

function routeAt(path: string): Route | null {
  const question = questionAt(path)
  if (question) return { kind: 'question', question }
  return Object.hasOwn(OTHER_PATHS, path) ? { kind: OTHER_PATHS[path]! } : null
}

/** The route whose path a path ends with. */
function routeBelow(path: string): Route | null {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
    const route = routeAt(path.slice(at))
    if (route) return route
  }
  return null
}

/** Finds what a request asks for. Throws 404 for a path that is not served, 405 for a method that its path does not take. */
export function routeOf(method: string, pathname: string, basePath: string | undefined): Route {
  const path = pathname.replace(/\/+$/, '')
  const base = basePath?.replace(/\/+$/, '')
  const route = base === undefined ? routeBelow(path) : path.startsWith(base) ? routeAt(path.slice(base.length)) : null
  if (!route) throw new RequestError(404, `There is nothing at this path. What is served is listed at ${base ?? ''}${OPENAPI_PATH}.`)
  if (method !== 'OPTIONS' && !METHODS[route.kind].includes(method)) {
    throw new RequestError(405, `This path takes ${METHODS[route.kind].join(', ')}.`, { allow: allowed(route) })
  }
  return route
}
