import { StrictMode, useState } from 'react'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ActivityHistogram } from '../../../src/components/activity-histogram/ActivityHistogram.js'
import type { ActivityHistogramProps } from '../../../src/components/activity-histogram/ActivityHistogram.js'
import { bucketStarts } from '../../../src/model/buckets.js'
import type { ActivityBucket } from '../../../src/model/activity.js'
import type { Range } from '../../../src/model/scope.js'
import '../../../src/styles/index.css'
import { drawn, mouse, touch } from '../../support/mouse.js'
import { NOW, provide } from '../../support/provide.js'

const DAY = 86_400_000
const HOUR = 3_600_000
const RANGE = { from: Date.UTC(2026, 9, 31), to: NOW } // 20 days, the last not over

const bucketsOf = (range: Range, unit: ActivityHistogramProps['bucket']): ActivityBucket[] =>
  bucketStarts(range, unit, 'UTC').map((start, i) => ({
    start, traces: 30 + i, erroredTraces: 2, sessions: 20 + i, erroredSessions: i % 4, users: 10 + i, totalTokens: 1000 * i, costUsd: i === 3 ? null : i / 10,
  }))
const DAYS = bucketsOf(RANGE, 'day')

let changes: [Range | null, string][] = []
beforeEach(() => {
  changes = []
})
afterEach(cleanup)

function Host({ width = 800, initial = null, ...props }: Partial<ActivityHistogramProps> & { width?: number; initial?: Range | null }) {
  const [zoom, setZoom] = useState<Range | null>(initial)
  return (
    <div style={{ width }}>
      <ActivityHistogram
        activity={DAYS} bucket="day" range={RANGE} zoom={zoom} theme="light"
        onZoomChange={(next, { reason }) => {
          changes.push([next, reason])
          setZoom(next)
        }}
        {...props}
      />
    </div>
  )
}
const show = (props: Parameters<typeof Host>[0] = {}, intl: Parameters<typeof provide>[0] = {}) =>
  render(<StrictMode><Host {...props} /></StrictMode>, { wrapper: provide(intl) })

const area = () => {
  const box = document.querySelector('.ut-plot__area')?.getBoundingClientRect()
  if (!box) throw new Error('no plot')
  return box
}
/** The middle of a bucket, at a height that no handle's grip covers. */
const at = (index: number, buckets = DAYS.length): [number, number] => [area().left + ((index + 0.5) / buckets) * area().width, area().top + 20]
const tip = () => document.querySelector('.ut-plot__tip')

describe('ActivityHistogram', () => {
  it.each([[1, 800], [60, 800], [720, 800], [2000, 800], [2000, 300]])('stays within 60 nodes with %d buckets at %d px, zoomed', (count, width) => {
    const range = { from: NOW - (count - 1) * HOUR - 60_000, to: NOW }
    const activity = bucketsOf(range, 'hour')
    expect(activity).toHaveLength(count)
    const { container } = show({ activity, bucket: 'hour', range, width, initial: { from: range.from + Math.floor(count / 2) * HOUR, to: NOW } })
    const histogram = container.querySelector('.ut-histogram')
    expect(container.querySelectorAll('.ut-plot__marks path.ut-bar').length).toBeGreaterThanOrEqual(count > 1 ? 2 : 1)
    expect((histogram?.querySelectorAll('*').length ?? 99) + 1).toBeLessThanOrEqual(60)
  })

  it('draws at its final size at once, and keeps it in every state', () => {
    const heights = (['loading', 'ready', 'refreshing'] as const).map((kind) => {
      const { container } = show({ status: { kind } })
      const height = container.querySelector('.ut-histogram')?.getBoundingClientRect().height
      cleanup()
      return height
    })
    expect(new Set(heights).size).toBe(1)
    const { container } = show({ status: { kind: 'empty' }, height: 200 })
    const empty = container.querySelector('.ut-histogram')?.getBoundingClientRect().height
    cleanup()
    const ready = show({ height: 200 }).container.querySelector('.ut-histogram')?.getBoundingClientRect().height
    expect(Math.abs((empty ?? 0) - (ready ?? 0))).toBeLessThanOrEqual(6)
  })

  it('tells its states apart', async () => {
    const { rerender, container } = render(<Host status={{ kind: 'loading' }} />, { wrapper: provide() })
    const root = container.querySelector('.ut-histogram')
    expect(root?.getAttribute('aria-busy')).toBe('true')
    expect(screen.queryByRole('slider')).toBeNull()
    rerender(<Host status={{ kind: 'empty', title: 'Nobody was active 1–3 Nov', text: 'The last activity was on 31 Oct.' }} />)
    expect(screen.getByText('Nobody was active 1–3 Nov')).toBeTruthy()
    let retried = 0
    rerender(<Host status={{ kind: 'failed', error: new Error('It broke.'), retry: () => retried++ }} />)
    await userEvent.click(page.getByRole('button', { name: 'Try again' }))
    expect(retried).toBe(1)
    rerender(<Host status={{ kind: 'refreshing' }} />)
    expect(root?.getAttribute('aria-busy')).toBe('true')
    expect(container.querySelectorAll('path.ut-bar').length).toBeGreaterThan(0)
  })

  it('zooms by drag, once, says so, and goes back', async () => {
    show()
    await mouse.drag(at(4), at(6), at(8))
    expect(changes).toEqual([[{ from: RANGE.from + 4 * DAY, to: RANGE.from + 9 * DAY }, 'drag']])
    expect(screen.getByText('Zoomed:')).toBeTruthy()
    expect(screen.getByText('Zoomed to 4–8 Nov 2026')).toBeTruthy()
    await userEvent.click(page.getByRole('button', { name: /Reset/ }))
    expect(changes.at(-1)).toEqual([null, 'clear'])
    expect(screen.queryByText('Zoomed:')).toBeNull()
    expect(document.activeElement?.getAttribute('role')).toBe('slider')
  })

  it('cuts a zoom that ends in the last bucket to the range', async () => {
    show()
    await mouse.drag(at(17), at(18), [area().right + 60, 100])
    expect(changes).toEqual([[{ from: RANGE.from + 17 * DAY, to: NOW }, 'drag']])
  })

  it('draws the drag without asking for anything until it ends', async () => {
    show()
    await mouse.down(...at(4))
    await mouse.move(...at(8), true)
    expect(screen.getByText('Zoomed:')).toBeTruthy()
    expect(changes).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByText('Zoomed:')).toBeNull()
    await mouse.up(...at(8))
    expect(changes).toEqual([])
  })

  it('zooms by keys alone, and gives up with Escape', async () => {
    show()
    screen.getByRole('slider', { name: /Buckets/ }).focus()
    await userEvent.keyboard('{Home}{ArrowRight}{Enter}{ArrowRight}{ArrowRight}')
    expect(changes).toEqual([])
    expect(screen.getAllByRole('slider')).toHaveLength(3)
    await userEvent.keyboard('{Enter}')
    expect(changes).toEqual([[{ from: RANGE.from + DAY, to: RANGE.from + 4 * DAY }, 'keyboard']])
    await userEvent.keyboard('{Enter}{End}{Escape}')
    expect(changes).toHaveLength(1)
    expect(screen.getByText('Zoomed:').parentElement?.textContent).toContain('1–3 Nov')
  })

  it('says each bucket at the cursor, and the dates at the handles', async () => {
    show({ initial: { from: RANGE.from + 5 * DAY, to: RANGE.from + 8 * DAY } })
    const cursor = screen.getByRole('slider', { name: /Buckets/ })
    cursor.focus()
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(cursor.getAttribute('aria-valuetext')).toBe('Sun 1 Nov 2026: 21 sessions, 1 errored, error rate 4.8%, 11 users')
    await userEvent.keyboard('{End}')
    expect(cursor.getAttribute('aria-valuetext')).toMatch(/^Thu 19 Nov 2026 · so far: /)
    expect(screen.getByRole('slider', { name: 'Start of the zoom' }).getAttribute('aria-valuetext')).toBe('Thu 5 Nov 2026')
    expect(screen.getByRole('slider', { name: 'End of the zoom' }).getAttribute('aria-valuetext')).toBe('Sat 7 Nov 2026')
  })

  it('keeps the focus when a handle clears the zoom', async () => {
    show({ initial: { from: RANGE.from + 5 * DAY, to: RANGE.from + 8 * DAY } })
    screen.getByRole('slider', { name: 'Start of the zoom' }).focus()
    await userEvent.keyboard('{Escape}')
    expect(changes).toEqual([[null, 'clear']])
    expect(document.activeElement).toBe(screen.getByRole('slider', { name: /Buckets/ }))
  })

  it('has one tooltip for pointer and keys, with the same numbers, dismissed by Escape', async () => {
    show()
    await mouse.move(...at(1))
    expect(tip()?.textContent).toBe('Sun 1 Nov 2026good20errored1error rate4.8%users11')
    await mouse.move(area().left + 40, area().bottom + 200)
    expect(tip()).toBeNull()
    screen.getByRole('slider', { name: /Buckets/ }).focus()
    await userEvent.keyboard('{Home}{ArrowRight}')
    expect(tip()?.textContent).toContain('Sun 1 Nov 2026')
    await userEvent.keyboard('{Escape}')
    expect(tip()).toBeNull()
    expect(document.activeElement?.getAttribute('role')).toBe('slider')
  })

  it('shows the tooltip of a bucket that a finger taps, until the next tap elsewhere', async () => {
    show()
    await touch.drag(at(3))
    expect(tip()?.textContent).toContain('Tue 3 Nov 2026')
    expect(changes).toEqual([])
    await touch.drag([area().left + 10, area().bottom + 200])
    expect(tip()).toBeNull()
  })

  it.each([[800, 'ltr'], [360, 'ltr'], [360, 'rtl']] as const)('keeps every tooltip inside %d px, %s', async (width, dir) => {
    document.documentElement.dir = dir
    const { container } = show({ width })
    const box = container.firstElementChild?.getBoundingClientRect()
    for (const index of [0, 4, 9, 10, 15, 19]) {
      await mouse.move(...at(index))
      const tipBox = tip()?.getBoundingClientRect()
      expect(tipBox?.left).toBeGreaterThanOrEqual(box?.left ?? 0)
      expect(tipBox?.right).toBeLessThanOrEqual(box?.right ?? 0)
    }
    expect(container.firstElementChild?.scrollWidth).toBeLessThanOrEqual(width)
    document.documentElement.dir = ''
  })

  it('never lets labels of the time axis touch at 360 px', () => {
    for (const [unit, length] of [['hour', 2 * DAY], ['hour', 80 * DAY], ['day', 60 * DAY], ['week', 300 * DAY], ['month', 900 * DAY]] as const) {
      const range = { from: NOW - length, to: NOW }
      const { container } = show({ width: 360, activity: bucketsOf(range, unit), bucket: unit, range })
      const boxes = [...container.querySelectorAll('text.ut-axis')].map((text) => text.getBoundingClientRect())
      expect(boxes.length).toBeGreaterThanOrEqual(2)
      const gaps = boxes.slice(1).map((box, i) => box.left - (boxes[i]?.right ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThan(3)
      cleanup()
    }
  })

  it('shows the same numbers as a table, every bucket, reachable by keys, absence told from zero', async () => {
    const { container } = show()
    await userEvent.click(page.getByRole('button', { name: 'Show as data table' }))
    const rows = [...container.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows).toHaveLength(DAYS.length)
    expect(rows[1]).toEqual(['Sun 1 Nov 2026', '21', '1', '4.8%', '11', '31', '1,000', '$0.10'])
    expect(rows[3]?.at(-1)).toBe('–')
    expect(rows[0]?.at(-1)).toBe('$0.00')
    expect(screen.getByRole('region', { name: 'Sessions per day' }).tabIndex).toBe(0)
    await userEvent.click(page.getByRole('button', { name: 'Show as chart' }))
    expect(container.querySelector('tbody')).toBeNull()
  })

  it('dashes and names the bucket that is not over', () => {
    const { container } = show()
    expect(container.querySelector('path[data-partial].ut-bar')).toBeTruthy()
    expect(screen.getByText('day not over')).toBeTruthy()
    expect(screen.getByText('today')).toBeTruthy()
    cleanup()
    const past = { from: RANGE.from, to: RANGE.from + 10 * DAY }
    const old = show({ activity: DAYS.slice(0, 10), range: past })
    expect(old.container.querySelector('path[data-partial]')).toBeNull()
    expect(screen.queryByText('today')).toBeNull()
  })

  it('follows its container', async () => {
    const { container, rerender } = show({ width: 800 })
    expect(container.querySelector('.ut-plot__marks')?.getAttribute('viewBox')).not.toContain('0 0 720')
    const before = area().width
    rerender(<StrictMode><Host width={500} /></StrictMode>)
    await waitFor(() => expect(container.querySelector('.ut-plot__marks')?.getAttribute('viewBox')).toBe(`0 0 ${area().width} 148`))
    expect(area().width).toBeLessThan(before)
  })

  it('cannot be zoomed without anybody to tell, and keeps its own zoom when given one to start with', async () => {
    render(<ActivityHistogram activity={DAYS} bucket="day" range={RANGE} />, { wrapper: provide() })
    await mouse.drag(at(4), at(6), at(8))
    expect(screen.queryByText('Zoomed:')).toBeNull()
    cleanup()
    render(<ActivityHistogram activity={DAYS} bucket="day" range={RANGE} defaultZoom={{ from: RANGE.from, to: RANGE.from + DAY }} />, { wrapper: provide() })
    await mouse.drag(at(4), at(6), at(8))
    expect(screen.getByText('Zoomed:').parentElement?.textContent).toContain('4–8 Nov')
  })

  it('survives no buckets, one bucket, buckets of nothing, and buckets of an earlier range', async () => {
    show({ activity: [] })
    cleanup()
    show({ activity: DAYS.slice(-1), range: { from: NOW - 1000, to: NOW } })
    await mouse.move(...at(0, 1))
    expect(tip()?.textContent).toContain('from 14:01')
    cleanup()
    const zero = DAYS.map((bucket) => ({ ...bucket, sessions: 0, erroredSessions: 0, users: 0 }))
    const { container } = show({ activity: zero })
    expect(container.querySelector('path.ut-bar')).toBeNull()
    cleanup()
    show({ range: { from: NOW - 900 * DAY, to: NOW - 890 * DAY } })
    await act(drawn)
    expect(document.querySelectorAll('path.ut-bar').length).toBeGreaterThan(0)
  })

  it('passes class, style, ref and the rest to its root', () => {
    const ref: { current: HTMLDivElement | null } = { current: null }
    render(<ActivityHistogram ref={ref} activity={DAYS} bucket="day" range={RANGE} className="mine" style={{ color: 'red' }} id="chart" title="Activity" />, { wrapper: provide() })
    expect(ref.current?.id).toBe('chart')
    expect(ref.current?.classList.contains('mine')).toBe(true)
    expect(ref.current?.style.color).toBe('red')
    expect(ref.current?.getAttribute('aria-label')).toBe('Activity')
  })

  it.each(['light', 'dark'] as const)('has no axe violation, %s', async (theme) => {
    const { container } = show({ initial: { from: RANGE.from + 5 * DAY, to: RANGE.from + 8 * DAY }, theme })
    expect((await axe.run(container)).violations.map((violation) => violation.id)).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Show as data table' }))
    expect((await axe.run(container)).violations.map((violation) => violation.id)).toEqual([])
  })
})
