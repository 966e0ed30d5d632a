import { AdapterError, type AdapterErrorCode } from '../contract/errors.js'

/** Media type of an error. Source: RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json'

/** An error on the wire: an RFC 9457 problem with what an `AdapterError` says besides. */
export interface Problem {
  /** `urn:usertrail:problem:<code>`. */
  readonly type: string
  readonly title: string
  readonly status: number
  /** What went wrong, why, and what to do. */
  readonly detail: string
  readonly code: AdapterErrorCode
  /** Asking the same again may succeed. */
  readonly retryable: boolean
}

/** Status and title of each code. */
const ANSWERS: { readonly [C in AdapterErrorCode]: readonly [status: number, title: string] } = {
  bad_request: [400, 'Bad request'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  not_found: [404, 'Not found'],
  rate_limited: [429, 'Too many requests'],
  internal: [500, 'Internal error'],
  unsupported: [501, 'Not supported'],
  unavailable: [503, 'Unavailable'],
}

/** The codes, for the description of the interface. */
export const ERROR_CODES: readonly string[] = Object.keys(ANSWERS)

/** The status that an error is answered with. */
export const statusOf = (code: AdapterErrorCode): number => ANSWERS[code][0]

/** An error as it travels. `status` is more precise than the code's own, such as 413. */
export function toProblem(error: AdapterError, status: number = statusOf(error.code)): Problem {
  const { code, message, retryable } = error
  return { type: `urn:usertrail:problem:${code}`, title: ANSWERS[code][1], status, detail: message, code, retryable }
}

const isCode = (value: unknown): value is AdapterErrorCode => typeof value === 'string' && Object.hasOwn(ANSWERS, value)

/** The code of a status that somebody else answered with: a proxy, a gateway, a framework. */
function codeOf(status: number): AdapterErrorCode {
  if (status === 502 || status === 504 || status === 408) return 'unavailable'
  for (const [code, [own]] of Object.entries(ANSWERS)) if (own === status && isCode(code)) return code
  return status >= 400 && status < 500 ? 'bad_request' : 'internal'
}

/** The error of an answer that is none, whoever gave it. `body` is its text. */
export function fromProblem(status: number, body: string, retryAfterMs: number | null, where: string): AdapterError {
  let problem: unknown
  try {
    problem = JSON.parse(body)
  } catch {
    problem = null
  }
  const { code, detail, retryable }: { readonly code?: unknown; readonly detail?: unknown; readonly retryable?: unknown } =
    typeof problem === 'object' && problem !== null ? problem : {}
  return new AdapterError(
    isCode(code) ? code : codeOf(status),
    typeof detail === 'string' ? detail : `${where} answered ${status}. Look there for the reason.`,
    { retryAfterMs, ...(typeof retryable === 'boolean' && isCode(code) && { retryable }) },
  )
}
