import { type Access, createHandler, type Handler, type HandlerOptions } from '../../../src/server/index.js'

/** Where the handlers of these tests are. */
export const BASE = 'https://app.example/api/trail'

/** Tokens of people, and what they may see. Whoever has none may see nothing. */
export function handlerFor(people: Readonly<Record<string, Access>>, options: Omit<HandlerOptions, 'authorize'>): Handler {
  return createHandler({
    basePath: '/api/trail',
    // What goes wrong inside is part of some tests.
    onError: () => {},
    ...options,
    authorize: (request) => {
      const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
      return Object.hasOwn(people, token) ? (people[token] ?? null) : null
    },
  })
}

/** What asks as somebody. */
export const as = (token: string, headers: Readonly<Record<string, string>> = {}) => ({ authorization: `Bearer ${token}`, ...headers })

/** A question by `POST`. */
export function post(question: string, request: unknown, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(`${BASE}/${question}`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(request),
  })
}

/** A question by `GET`. */
export function get(question: string, request: unknown, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(`${BASE}/${question}?request=${encodeURIComponent(JSON.stringify(request))}`, { headers })
}
