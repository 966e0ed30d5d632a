import { describe, expect, it } from 'vitest'
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js'
import { MASKED_FIELDS } from '../../../src/wire/access.js'
import { everyQuestion } from '../../../src/testkit/everyQuestion.js'
import { as, handlerFor, post } from '../support/ask.js'

// Every hidden field holds its own name as a secret, in every kind of record that has it.
const records = {
  traces: [{
    id: 't', timestamp: 1000, userId: 'ann', sessionId: 's', userEmail: 'secret-userEmail@example.com', status: 'error' as const,
    statusMessage: 'secret-statusMessage', input: { messages: ['secret-input'], output: 'secret-input' }, output: 'secret-output', metadata: { key: 'secret-metadata' },
  }],
  observations: [{
    id: 'o', traceId: 't', timestamp: 1000, statusMessage: 'secret-statusMessage', input: 'secret-input', output: 'secret-output', metadata: { key: 'secret-metadata' },
  }],
  scores: [{ id: 'sc', name: 'user-feedback', value: true, timestamp: 1000, traceId: 't', comment: 'secret-comment' }],
}

const answers = async (mask: readonly (typeof MASKED_FIELDS)[number][]) => {
  const handler = handlerFor({ ann: { tenant: 'default', mask } }, { adapter: createMemoryAdapter(records) })
  const cases = everyQuestion(records)
  return Promise.all(cases.map(async (one) => (await handler(post(one.question, one.request, as('ann')))).text()))
}

describe('maskAnswer', () => {
  it.each(MASKED_FIELDS)('hides %s in every answer, and nothing else', async (field) => {
    const [open, masked] = [await answers([]), await answers([field])]
    expect(open.join()).toContain(`secret-${field}`)
    expect(masked.join()).not.toContain(`secret-${field}`)
    for (const other of MASKED_FIELDS) if (other !== field) expect(masked.join()).toContain(`secret-${other}`)
  })

  it('leaves every figure as it is', async () => {
    const figures = (texts: readonly string[]) => texts.map((text) => text.match(/"(traces|sessions|total|positive|erroredTraces)":\d+/g))
    expect(figures(await answers(MASKED_FIELDS))).toEqual(figures(await answers([])))
  })

  it('keeps payloads that hold a field of the same name', async () => {
    const text = (await answers(['output'])).join()
    expect(text).toContain('"output":"secret-input"')
    expect(text).not.toContain('secret-output')
  })
})
