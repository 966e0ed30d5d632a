import { StrictMode, useState } from 'react'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Brush } from '../../src/charts/Brush.js'
import type { BrushChange } from '../../src/charts/Brush.js'
import type { Range } from '../../src/model/scope.js'
import '../../src/styles/index.css'
import { drawn, mouse, touch } from '../support/mouse.js'

/** Ten buckets of 10 over 400 px: a bucket is 40 px wide. The box starts at 50, 100. */
const EDGES = Array.from({ length: 11 }, (_, i) => i * 10)
const at = (bucket: number, y = 120): [number, number] => [50 + bucket * 40, y]

let changes: [Range | null, BrushChange][] = []
beforeEach(() => {
  changes = []
})
afterEach(cleanup)

function Host({ initial }: { initial: Range | null }) {
  const [value, setValue] = useState(initial)
  return (
    <div className="ut-root">
      <div style={{ position: 'fixed', left: 50, top: 100, width: 400, height: 100 }}>
        <Brush
          edges={EDGES} value={value} labels={{ from: 'Start', to: 'End' }} valueText={(t, end) => `${end} ${t}`} largeStep={3}
          onChange={(next, change) => {
            changes.push([next, change])
            setValue(next)
          }}
        />
      </div>
    </div>
  )
}
const show = (initial: Range | null) => render(<StrictMode><Host initial={initial} /></StrictMode>)
const finals = () => changes.filter(([, change]) => change.final)

describe('Brush, by pointer', () => {
  it('draws a range that covers each bucket it touches, and reports its end once', async () => {
    show(null)
    await mouse.drag(at(2.3), at(3.5), at(5.5))
    expect(finals()).toEqual([[{ from: 20, to: 60 }, { reason: 'drag', final: true }]])
    expect(changes.slice(0, -1).every(([, change]) => !change.final && change.reason === 'drag')).toBe(true)
  })

  it('reports a step of the range once, however often the pointer moves', async () => {
    show(null)
    await mouse.drag(at(2.3), at(2.5), at(2.6), at(2.7), at(2.8))
    expect(changes).toHaveLength(2)
  })

  it('ends a drag that is released outside', async () => {
    show(null)
    await mouse.drag(at(7.5), at(9), [700, 400])
    expect(finals()).toEqual([[{ from: 70, to: 100 }, { reason: 'drag', final: true }]])
    changes = []
    await mouse.move(...at(1))
    expect(changes).toEqual([])
  })

  it('resizes by its ends, turns round, and moves by its middle', async () => {
    show({ from: 30, to: 60 })
    await mouse.drag(at(6), at(7), at(8.1))
    expect(finals().at(-1)?.[0]).toEqual({ from: 30, to: 80 })
    await mouse.drag(at(3), at(5), at(9))
    expect(finals().at(-1)?.[0]).toEqual({ from: 80, to: 90 })
    await mouse.drag(at(8.5, 180), at(6, 180), at(4.5, 180))
    expect(finals().at(-1)?.[0]).toEqual({ from: 40, to: 50 })
  })

  it('gives a drag up with Escape, wherever the focus is', async () => {
    show({ from: 32, to: 60 })
    await mouse.down(...at(8))
    await mouse.move(...at(9.5), true)
    expect(changes.at(-1)).toEqual([{ from: 80, to: 100 }, { reason: 'drag', final: false }])
    await userEvent.keyboard('{Escape}')
    expect(finals()).toEqual([[{ from: 32, to: 60 }, { reason: 'drag', final: true }]])
    await mouse.move(...at(2), true)
    await mouse.up(...at(2))
    expect(finals()).toHaveLength(1)
  })

  it('clears by a click outside, and takes no click elsewhere for a drag', async () => {
    show({ from: 30, to: 60 })
    await mouse.drag(at(4.5, 180), at(4.5, 180))
    expect(changes).toEqual([])
    await mouse.drag(at(8.5), at(8.52))
    expect(changes).toEqual([[null, { reason: 'clear', final: true }]])
    await mouse.drag(at(8.5), at(8.5))
    expect(changes).toHaveLength(1)
  })

  it('is drawn by a finger that moves sideways, and keeps a finger that taps from clearing', async () => {
    show({ from: 10, to: 20 })
    await touch.drag(at(4.5), at(4.5))
    expect(changes).toEqual([])
    await touch.drag(at(4.5), at(5.2), at(6.2), at(7.5))
    expect(finals()).toEqual([[{ from: 40, to: 80 }, { reason: 'drag', final: true }]])
  })

  it('leaves vertical movement of a finger to the page', () => {
    const { container } = show(null)
    const brush = container.querySelector('.ut-brush')
    expect(brush && getComputedStyle(brush).touchAction).toBe('pan-y')
    expect(brush && getComputedStyle(brush).userSelect).toBe('none')
  })
})

describe('Brush, by keys', () => {
  it('has two sliders that say their dates', () => {
    show({ from: 30, to: 60 })
    const [from, to] = screen.getAllByRole('slider')
    expect(from?.getAttribute('aria-valuetext')).toBe('from 30')
    expect(to?.getAttribute('aria-valuetext')).toBe('to 60')
    expect([from, to].map((handle) => ['min', 'now', 'max'].map((part) => handle?.getAttribute(`aria-value${part}`)))).toEqual([['0', '3', '5'], ['4', '6', '10']])
  })

  it('moves an end by a bucket, by more with Shift, to the ends, and never past the other', async () => {
    show({ from: 30, to: 60 })
    screen.getByRole('slider', { name: 'End' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(changes).toEqual([[{ from: 30, to: 70 }, { reason: 'keyboard', final: false }], [{ from: 30, to: 70 }, { reason: 'keyboard', final: true }]])
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(finals().at(-1)?.[0]).toEqual({ from: 30, to: 40 })
    await userEvent.keyboard('{ArrowLeft}')
    expect(finals().at(-1)?.[0]).toEqual({ from: 30, to: 40 })
    await userEvent.keyboard('{End}')
    expect(finals().at(-1)?.[0]).toEqual({ from: 30, to: 100 })
    screen.getByRole('slider', { name: 'Start' }).focus()
    await userEvent.keyboard('{Home}')
    expect(finals().at(-1)?.[0]).toEqual({ from: 0, to: 100 })
  })

  it('moves an end that lies inside a bucket to the edges around it', async () => {
    show({ from: 34, to: 60 })
    screen.getByRole('slider', { name: 'Start' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(finals().at(-1)?.[0]).toEqual({ from: 40, to: 60 })
  })

  it('is final when the key is released or the focus leaves, not while it is held', () => {
    show({ from: 30, to: 60 })
    const handle = screen.getByRole('slider', { name: 'End' })
    for (let i = 0; i < 3; i++) fireEvent.keyDown(handle, { key: 'ArrowRight' })
    expect(finals()).toEqual([])
    fireEvent.blur(handle)
    expect(finals()).toEqual([[{ from: 30, to: 90 }, { reason: 'keyboard', final: true }]])
    fireEvent.keyUp(handle, { key: 'ArrowRight' })
    expect(finals()).toHaveLength(1)
  })

  it('clears with Escape, and works after the mouse did', async () => {
    show(null)
    await mouse.drag(at(2.3), at(3), at(5.5))
    screen.getByRole('slider', { name: 'Start' }).focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(finals().at(-1)).toEqual([{ from: 10, to: 60 }, { reason: 'keyboard', final: true }])
    await userEvent.keyboard('{Escape}')
    expect(finals().at(-1)).toEqual([null, { reason: 'clear', final: true }])
    await drawn()
    expect(screen.queryAllByRole('slider')).toEqual([])
  })

  it('runs left to right in a right-to-left page', async () => {
    document.documentElement.dir = 'rtl'
    show({ from: 30, to: 60 })
    screen.getByRole('slider', { name: 'Start' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(finals().at(-1)?.[0]).toEqual({ from: 40, to: 60 })
    await mouse.drag(at(4), at(3), at(2.1))
    expect(finals().at(-1)?.[0]).toEqual({ from: 20, to: 60 })
    document.documentElement.dir = ''
  })
})

describe('Brush', () => {
  it('shows nothing of a range beyond the axis, and nothing at all without buckets', () => {
    show({ from: 500, to: 600 })
    expect(screen.queryAllByRole('slider')).toEqual([])
    const { container } = render(<Brush edges={[]} value={null} onChange={() => {}} labels={{ from: '', to: '' }} valueText={String} />)
    expect(container.innerHTML).toBe('')
  })
})
