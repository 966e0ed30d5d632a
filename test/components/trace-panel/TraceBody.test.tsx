import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TraceBody } from '../../../src/components/trace-panel/TraceBody.js'
import type { TraceDetail, TraceRecord } from '../../../src/model/trace.js'
import { provide } from '../../support/provide.js'

const trace: TraceRecord = {
  id: 't', timestamp: 0, durationMs: null, name: null, userId: 'u', userEmail: null, sessionId: null, status: 'ok', statusMessage: null, environment: 'default',
  release: null, tags: [], metadata: {}, input: null, output: null, models: [], providers: [], tools: [], inputTokens: null, outputTokens: null, totalTokens: null,
  costUsd: null, costSource: null, observationCount: 0,
}
const show = (detail: Partial<TraceDetail>) => render(<TraceBody detail={{ trace, observations: [], scores: [], ...detail }} />, { wrapper: provide() })

describe('TraceBody', () => {
  it('says what was not recorded, and leaves out sections that hold nothing', () => {
    show({})
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Input', 'Output'])
    expect(screen.getByText('No input recorded')).toBeTruthy()
    expect(screen.getByText('No output recorded')).toBeTruthy()
  })

  it('pins the error, also one without a message', () => {
    show({ trace: { ...trace, status: 'error' } })
    expect(screen.getByRole('note').textContent).toBe('Ended in an error, without a message')
  })

  it('shows markup in payload, tags and metadata as text', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const { container } = show({ trace: { ...trace, input: evil, output: { [evil]: evil }, tags: [evil], metadata: { note: evil }, status: 'error', statusMessage: evil } })
    expect(container.querySelector('img')).toBeNull()
    expect(within(screen.getByRole('region', { name: 'Input' })).getByText(evil)).toBeTruthy()
  })

  it('puts a tool result beside its call', () => {
    show({
      trace: {
        ...trace,
        input: [
          { role: 'user', content: 'Where?' },
          { role: 'assistant', content: null, tool_calls: [{ id: 'c', function: { name: 'track', arguments: '{"id":7}' } }] },
          { role: 'tool', tool_call_id: 'c', content: '{"eta":"Monday"}' },
        ],
      },
    })
    const input = within(screen.getByRole('region', { name: 'Input' }))
    expect(input.getAllByRole('article')).toHaveLength(2)
    expect(input.getByText('{ "id": 7 }')).toBeTruthy()
    expect(input.getByText('{ "eta": "Monday" }')).toBeTruthy()
  })
})
