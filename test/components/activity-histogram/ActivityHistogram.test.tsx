import { cleanup, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { ActivityHistogram } from '../../../src/components/activity-histogram/ActivityHistogram.js'
import { IntlProvider } from '../../../src/intl/IntlProvider.js'
import { bucketStarts } from '../../../src/model/buckets.js'

const NOW = Date.UTC(2026, 10, 19, 14, 2)
const RANGE = { from: Date.UTC(2026, 9, 31), to: NOW }
const activity = bucketStarts(RANGE, 'day', 'UTC').map((start, i) => ({
  start, traces: 30, erroredTraces: 2, sessions: 20 + i, erroredSessions: i % 4, users: 10, totalTokens: null, costUsd: null,
}))
const view = (
  <IntlProvider timeZone="UTC" now={NOW}>
    <ActivityHistogram activity={activity} bucket="day" range={RANGE} defaultZoom={{ from: activity[4]?.start ?? 0, to: NOW }} />
  </IntlProvider>
)

describe('ActivityHistogram on a server', () => {
  it('draws bars, axes, labels and the zoom before anything is measured', () => {
    const html = renderToString(view)
    expect(html.match(/class="ut-bar"/g)?.length).toBeGreaterThanOrEqual(3)
    expect(html).toContain('today')
    expect(html).toContain('Zoomed:')
    expect(html).toMatch(/ut-plot__y[^>]*><span>0<\/span>/)
  })

  it('hydrates without a difference', () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const container = document.createElement('div')
    container.innerHTML = renderToString(view)
    document.body.append(container)
    render(view, { container, hydrate: true })
    expect(complaint).not.toHaveBeenCalled()
    expect(container.querySelectorAll('.ut-bar').length).toBeGreaterThanOrEqual(3)
    cleanup()
    container.remove()
    complaint.mockRestore()
  })
})
