import { AdapterError } from '../contract/errors.js'
import type { AnyQuestionName, RequestOf } from '../contract/questions.js'
import { REQUEST_FIELDS } from '../contract/requests.js'
import { checkRequest } from '../contract/validate.js'
import { REQUEST_PARAMETER } from '../wire/paths.js'
import { MAX_CONDITIONS } from '../wire/schema/requestSchema.js'
import { mediaType, readBody } from './readBody.js'
import { RequestError } from './RequestError.js'

/** Lists and objects within each other: no request of ours needs more than five. */
const MAX_DEPTH = 16

/** Tells whether brackets nest too deeply: what JSON.parse takes, others that walk it may not. */
function isTooDeep(json: string): boolean {
  let depth = 0
  let inText = false
  for (let i = 0; i < json.length; i++) {
    switch (json[i]) {
      case '"': inText = !inText; break
      case '\\': i++; break
      case '[': case '{': if (!inText && ++depth > MAX_DEPTH) return true; break
      case ']': case '}': if (!inText) depth--
    }
  }
  return false
}

function parse(json: string): unknown {
  if (isTooDeep(json)) throw new AdapterError('bad_request', `The request is nested more than ${MAX_DEPTH} levels deep.`)
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new AdapterError('bad_request', 'The request is no JSON.', { cause })
  }
}

async function jsonOf(request: Request, limit: number): Promise<string> {
  if (request.method !== 'POST') {
    const json = new URL(request.url).searchParams.get(REQUEST_PARAMETER)
    if (json === null) throw new AdapterError('bad_request', `The query parameter "${REQUEST_PARAMETER}" is missing. Put the request there, as JSON.`)
    return json
  }
  if (mediaType(request.headers.get('content-type')) !== 'application/json') throw new RequestError(415, 'Send the request as application/json.')
  return new TextDecoder().decode(await readBody(request, limit))
}

/** Refuses what no field shows by itself: fields that are not known here, and too many conditions. */
function checkWhole(question: AnyQuestionName, request: object): void {
  for (const field of Object.keys(request)) {
    if (!Object.hasOwn(REQUEST_FIELDS[question], field)) {
      throw new AdapterError('bad_request', `${question} has no field ${JSON.stringify(field).slice(0, 80)} here. Known: ${Object.keys(REQUEST_FIELDS[question]).join(', ')}.`)
    }
  }
  if ('where' in request && Array.isArray(request.where) && request.where.length > MAX_CONDITIONS) {
    throw new AdapterError('bad_request', `where has ${request.where.length} conditions, but may have ${MAX_CONDITIONS}. Put values that are looked for together into one.`)
  }
}

/** Reads and checks the request of a question. A field that this version does not know is refused, not ignored: its answer would be wrong. */
export async function readQuestion<Q extends AnyQuestionName>(question: Q, request: Request, limit: number): Promise<RequestOf<Q>> {
  const asked = parse(await jsonOf(request, limit))
  checkRequest(question, asked)
  // Checked field by field just now.
  const checked = asked as RequestOf<Q>
  checkWhole(question, checked)
  return checked
}
