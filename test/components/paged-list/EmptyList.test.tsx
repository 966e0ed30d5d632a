import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EmptyList, emptyReason } from '../../../src/components/paged-list/EmptyList.js'
import { provide } from '../../support/provide.js'

describe('emptyReason', () => {
  it('names the nearest reason: filters, then the error view, then the range', () => {
    const range = { from: 0, to: 1 }
    expect(emptyReason({ status: 'error', range }, true)).toBe('matches')
    expect(emptyReason({ status: 'error', range })).toBe('errors')
    expect(emptyReason({ range })).toBe('range')
    expect(emptyReason({})).toBe('ever')
  })
})

describe('EmptyList', () => {
  it.each([
    ['sessions', 'ever', 'No sessions'], ['traces', 'range', 'No traces in this range'], ['sessions', 'errors', 'No errors'],
    ['scores', 'errors', 'No scores of errored traces'], ['traces', 'matches', 'No trace matches'],
  ] as const)('says of %s for the reason %s: %s', (of, reason, title) => {
    render(<EmptyList of={of} reason={reason} />, { wrapper: provide() })
    expect(screen.getByRole('heading').textContent).toBe(title)
  })
})
