import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionFacts } from '../../../src/components/session-panel/SessionFacts.js'
import type { SessionSummary } from '../../../src/model/session.js'
import { provide } from '../../support/provide.js'

const START = Date.UTC(2026, 10, 19, 10, 54)
const session: SessionSummary = {
  key: 'k', sessionId: 'ses_7Q2M9ZKD', traceId: null, userId: 'u', name: null, startedAt: START, lastActivityAt: START + 240_000, durationMs: 300_000, traces: 3,
  erroredTraces: 1, observations: 0, inputTokens: 6000, outputTokens: 480, totalTokens: 6480, costUsd: 0.06, unpricedTraces: 1, estimatedTraces: 0, models: [],
  feedback: { positive: 0, negative: 0 },
}
const facts = (container: Element) => [...container.querySelectorAll('.ut-inline')].map((fact) => fact.textContent)

describe('SessionFacts', () => {
  it('tells when, how much, what failed, and what the cost leaves out', () => {
    const { container } = render(<SessionFacts sessionId="ses_7Q2M9ZKD" session={session} />, { wrapper: provide() })
    expect(facts(container)).toEqual(['ses_7Q2M9ZKD', '19 Nov, 10:54–10:59', '3 traces', '1 errored', '6,480 tok', '$0.06 · 1 unpriced'])
    expect(screen.getByRole('button', { name: 'Copy id' })).toBeTruthy()
  })

  it('names both days of a session that runs into the next', () => {
    const { container } = render(<SessionFacts sessionId="s" session={{ ...session, durationMs: 20 * 3_600_000, erroredTraces: 0 }} />, { wrapper: provide() })
    expect(facts(container)[1]).toBe('19 Nov, 10:54–20 Nov, 06:54')
  })

  it('shows the id alone while the rest is not known', () => {
    const { container } = render(<SessionFacts sessionId="s" session={null} />, { wrapper: provide() })
    expect(facts(container)).toEqual(['s'])
  })
})
