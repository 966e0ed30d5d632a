import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ScoreChart } from '../../src/charts/ScoreChart.js'
import '../../src/styles/index.css'
import { provide } from '../support/provide.js'

afterEach(cleanup)
const wrapper = provide()
const DAY = 86_400_000
const FROM = Date.UTC(2026, 10, 1)

describe('ScoreChart', () => {
  it('draws numbers over time with the ends of both axes', () => {
    const scores = [0.2, 0.9, 0.4].map((value, i) => ({ dataType: 'numeric' as const, value, timestamp: FROM + i * DAY }))
    const { container } = render(<div className="ut-root" style={{ width: 400 }}><ScoreChart label="faithfulness" scores={scores} /></div>, { wrapper })
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('faithfulness: 3 scores, 0 – 1')
    expect(container.textContent).toContain('1 Nov')
    expect(container.textContent).toContain('3 Nov')
    expect(container.querySelector('.ut-scoreplot__dots')?.getAttribute('d')?.match(/M/g)).toHaveLength(3)
  })

  it('keeps a fixed number of nodes for ten thousand scores', () => {
    const scores = Array.from({ length: 10_000 }, (_, i) => ({ dataType: 'numeric' as const, value: i % 7, timestamp: FROM + i * 1000 }))
    const { container } = render(<div className="ut-root" style={{ width: 400 }}><ScoreChart label="latency" scores={scores} /></div>, { wrapper })
    expect(container.querySelectorAll('*').length).toBeLessThan(16)
  })

  it('counts booleans and categories, and shows markup in a category as text', () => {
    const scores = [true, true, false].map((value) => ({ dataType: 'boolean' as const, value, timestamp: FROM }))
    const { rerender } = render(<ScoreChart label="thumbs" scores={scores} />, { wrapper })
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['true67% · 2', 'false33% · 1'])
    rerender(<ScoreChart label="tone" scores={[{ dataType: 'categorical', value: '<img src=x onerror=alert(1)>', timestamp: FROM }]} />)
    expect(screen.getByRole('listitem').textContent).toBe('<img src=x onerror=alert(1)>100% · 1')
  })

  it('draws nothing without scores', () => {
    const { container } = render(<ScoreChart label="thumbs" scores={[]} />, { wrapper })
    expect(container.innerHTML).toBe('')
  })
})
