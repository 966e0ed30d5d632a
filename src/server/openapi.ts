import { type AnyQuestionName, OPTIONAL_QUESTIONS, QUESTIONS } from '../contract/questions.js'
import { CHANGES_PATH, OPENAPI_PATH, questionPath, REQUEST_PARAMETER } from '../wire/paths.js'
import { ERROR_CODES, type Problem, PROBLEM_TYPE } from '../wire/problem.js'
import { REQUEST_PARTS, requestSchema } from '../wire/schema/requestSchema.js'
import { RESPONSE_PARTS, RESPONSES } from '../wire/schema/responseSchema.js'
import { flag, object, oneOf, record, ref, type Schema, text } from '../wire/schema/Schema.js'
import { OTHER_PATHS } from './routeOf.js'

const media = (type: string, schema: Schema) => ({ content: { [type]: { schema } } })
const answer = (description: string, schema: Schema) => ({ description, ...media('application/json', schema) })
const FAILED = { $ref: '#/components/responses/Problem' }

function questionItem(question: AnyQuestionName) {
  const { summary, schema } = RESPONSES[question]
  const request = requestSchema(question)
  const optional = OPTIONAL_QUESTIONS.some((name) => name === question)
  const shared = { tags: ['Questions'], summary, ...(optional && { description: 'A store may not offer it: 501.' }) }
  return {
    get: {
      ...shared,
      operationId: question,
      parameters: [
        { name: REQUEST_PARAMETER, in: 'query', required: true, description: 'The request, as JSON.', ...media('application/json', request) },
        { name: 'If-None-Match', in: 'header', schema: text },
      ],
      responses: {
        200: { ...answer('The answer', schema), headers: { ETag: { schema: text, description: 'Of this answer, for this asker.' } } },
        304: { description: 'The answer is still the same.' },
        default: FAILED,
      },
    },
    post: {
      ...shared,
      operationId: `${question}ByPost`,
      requestBody: { required: true, ...media('application/json', request) },
      responses: { 200: answer('The answer', schema), default: FAILED },
    },
  }
}

const octets: Schema = { type: 'string', contentMediaType: 'application/octet-stream' }

function otlpItem(path: string) {
  const otlp = { content: { 'application/json': { schema: object }, 'application/x-protobuf': { schema: octets } } }
  return {
    post: {
      tags: ['Ingest'], operationId: path === '/v1/traces' ? 'exportTraces' : 'exportTracesForLangfuse',
      summary: 'Takes an OTLP export of traces, gzipped or not', requestBody: { required: true, ...otlp },
      responses: {
        200: { description: 'Taken; partialSuccess counts the spans that were not. In the form of the request.', ...otlp },
        default: { description: 'Nothing was taken: a google.rpc.Status.', ...otlp },
      },
    },
  }
}

function langfuseItem() {
  const events = { type: 'array', items: object }
  return {
    post: {
      tags: ['Ingest'], operationId: 'ingestLangfuseEvents', summary: 'Takes a batch of Langfuse events',
      requestBody: { required: true, ...media('application/json', { type: 'object', properties: { batch: events }, required: ['batch'] }) },
      responses: {
        207: answer('What became of each event', { type: 'object', properties: { successes: events, errors: events }, required: ['successes', 'errors'] }),
        default: FAILED,
      },
    },
  }
}

const problem = record<Problem>('An RFC 9457 problem.', {
  type: text, title: text, status: { type: 'integer' }, detail: text, code: oneOf(ERROR_CODES), retryable: flag,
})

/** The description of the interface, OpenAPI 3.1: from the lists that requests are checked by and the types of the answers. */
export function describeInterface(takesIngest: boolean): object {
  const ingest: Record<string, object> = {}
  for (const [path, kind] of Object.entries(OTHER_PATHS)) {
    if (takesIngest && kind === 'otlp') ingest[path] = otlpItem(path)
    if (takesIngest && kind === 'langfuse') ingest[path] = langfuseItem()
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'usertrail', version: '1',
      description: 'The users of an LLM application: who uses it, how much, at what cost, with which errors. '
        + 'Who may ask what is up to the server that serves this: send what it asks for (a cookie, a token).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Beside this document.
    servers: [{ url: '.' }],
    tags: [{ name: 'Questions' }, { name: 'Changes' }, { name: 'Ingest' }],
    paths: {
      ...Object.fromEntries([...QUESTIONS, ...OPTIONAL_QUESTIONS].map((question) => [questionPath(question), questionItem(question)])),
      [CHANGES_PATH]: {
        get: {
          tags: ['Changes'], operationId: 'listenForChanges', summary: 'Tells that records have changed, as Server-Sent Events named "change"',
          responses: { 200: { description: 'A stream without end', ...media('text/event-stream', text) }, default: FAILED },
        },
      },
      [OPENAPI_PATH]: { get: { operationId: 'describe', summary: 'This document', responses: { 200: answer('OpenAPI 3.1', object) } } },
      ...ingest,
    },
    components: {
      schemas: { ...REQUEST_PARTS, ...RESPONSE_PARTS, Problem: problem },
      responses: { Problem: { description: 'It failed', ...media(PROBLEM_TYPE, ref('Problem')) } },
    },
  }
}
