import { type AnyQuestionName, OPTIONAL_QUESTIONS, QUESTIONS } from '../contract/questions.js'

/** Where a question is asked, below the handler's base: its own name. */
export type QuestionPath = `/${AnyQuestionName}`

/** The path of a question. */
export function questionPath(question: AnyQuestionName): QuestionPath {
  return `/${question}`
}

/** The question of a path; `null` = none. */
export function questionAt(path: string): AnyQuestionName | null {
  return [...QUESTIONS, ...OPTIONAL_QUESTIONS].find((question) => path === questionPath(question)) ?? null
}

/** Where changes are told, as Server-Sent Events. */
export const CHANGES_PATH = '/changes'

/** The event that says: records have changed, ask again. */
export const CHANGE_EVENT = 'change'

/** Where the description of the interface is. */
export const OPENAPI_PATH = '/openapi.json'

/** The query parameter that holds the request of a question as JSON, when it is asked with `GET`. */
export const REQUEST_PARAMETER = 'request'

/** The longest request that is put into a URL, characters before it is encoded: servers refuse long URLs, none one of 2,000. */
export const MAX_URL_REQUEST = 1000
