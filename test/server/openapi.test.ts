import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../src/adapters/memory/index.js'
import { OPTIONAL_QUESTIONS, QUESTIONS } from '../../src/contract/questions.js'
import { createHandler } from '../../src/server/index.js'
import { describeInterface } from '../../src/server/openapi.js'
import { everyQuestion } from '../../src/testkit/everyQuestion.js'
import { hostileRecords } from '../../src/testkit/hostile.js'
import { generateTrail } from '../../src/testkit/index.js'

const document = JSON.parse(JSON.stringify(describeInterface(true)))
const all = [...QUESTIONS, ...OPTIONAL_QUESTIONS]

// The document is no schema as a whole; parts of it are.
const ajv = new Ajv2020({ strictSchema: false, allowUnionTypes: true })
ajv.addSchema({ ...document, $id: 'openapi' }, 'openapi')
const validator = (path: string) => ajv.compile({ $ref: `openapi#/paths/~1${path}` })
const answerOf = (question: string) => validator(`${question}/post/responses/200/content/application~1json/schema`)
const requestOf = (question: string) => validator(`${question}/post/requestBody/content/application~1json/schema`)

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const checker = new Validator()
    const { valid, errors } = await checker.validate(structuredClone(document))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(checker.version).toBe('3.1')
  })

  it('is served to everybody, and names every question', async () => {
    const handler = createHandler({ adapter: createMemoryAdapter(), authorize: () => null, basePath: '/api/trail' })
    const response = await handler(new Request('https://app.example/api/trail/openapi.json'))
    const served = await response.json()
    expect(response.status).toBe(200)
    expect(Object.keys(served.paths)).toEqual(expect.arrayContaining(all.map((question) => `/${question}`)))
    // Without a sink nothing is taken, and nothing of it is described.
    expect(Object.keys(served.paths).filter((path) => path.includes('v1'))).toEqual([])
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/v1/traces', '/api/public/otel/v1/traces', '/api/public/ingestion', '/changes']))
  })

  it.each([
    ['a trail', generateTrail({ seed: 3, users: 12, traces: 90, days: 9 })],
    ['hostile records', hostileRecords(7)],
    ['nothing', { traces: [], observations: [], scores: [] }],
  ])('describes the requests and answers that are really sent (%s)', async (_, records) => {
    const adapter = createMemoryAdapter(records)
    const asked = new Set<string>()
    for (const one of everyQuestion(records)) {
      asked.add(one.question)
      const request = requestOf(one.question)
      expect(request(JSON.parse(JSON.stringify(one.request))), `${one.question}: ${ajv.errorsText(request.errors)}`).toBe(true)
      const answer = answerOf(one.question)
      expect(answer(JSON.parse(JSON.stringify(await one.ask(adapter)))), `${one.question}: ${ajv.errorsText(answer.errors)}`).toBe(true)
    }
    if (records.traces.length > 0) expect([...asked].sort()).toEqual([...all].sort())
  })

  it('forbids what the checks of requests refuse', () => {
    const scope = { range: { from: 0, to: 1 }, timeZone: 'UTC' }
    const refused = [
      { ...scope, limit: 501 }, { ...scope, sort: { by: 'loudness', direction: 'asc' } }, { ...scope, trend: 'eon' }, { ...scope, colour: 'red' },
      { ...scope, where: [{ kind: 'metric', metric: 'loudness' }] }, { ...scope, where: [{ kind: 'weather' }] }, { timeZone: 'UTC' }, { ...scope, range: { from: 0 } },
    ]
    const check = requestOf('listUsers')
    expect(check(scope)).toBe(true)
    expect(refused.filter((request) => check(request))).toEqual([])
  })
})
