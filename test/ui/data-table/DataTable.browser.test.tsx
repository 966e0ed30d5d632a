import { cleanup, configure, render, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { IntlProvider } from '../../../src/intl/IntlProvider.js'
import '../../../src/styles/index.css'
import { DataTable } from '../../../src/ui/data-table/DataTable.js'
import type { DataTableProps } from '../../../src/ui/data-table/dataTableProps.js'
import type { DataColumn, TableEnd } from '../../../src/ui/data-table/dataColumn.js'
import { Root } from '../../../src/ui/Root.js'
import { mouse } from '../../support/mouse.js'

interface Item {
  readonly id: string
  readonly count: number
}

const COLUMNS: readonly DataColumn<Item>[] = [
  { id: 'name', header: 'Name', cell: (row) => `Item ${row.id}`, primary: true, locked: true, pin: 'start', flexible: true, minWidth: 180, sortBy: 'name', listPlace: 'title' },
  { id: 'count', header: 'Count', cell: (row) => String(row.count), cellTip: (row) => `${row.count} in all`, numeric: true, sortBy: 'count', width: 200, listPlace: 'value' },
  { id: 'half', header: 'Half', cell: (row) => String(row.count / 2), numeric: true, width: 400 },
  { id: 'act', header: 'Act', cell: (row) => <button type="button" onClick={() => pressed(row.id)}>Press</button>, width: 400 },
]
const pressed = vi.fn()
const items = (count: number): Item[] => Array.from({ length: count }, (_, at) => ({ id: String(at), count: at }))
const id = (row: Item) => row.id

function show(props: Partial<DataTableProps<Item>> = {}, { width = 900, height = 480, dir = 'ltr' } = {}) {
  const rows = props.rows ?? items(1000)
  return render(
    <IntlProvider timeZone="UTC">
      <div dir={dir} style={{ inlineSize: width, blockSize: height }}>
        <Root theme="light" style={{ blockSize: '100%', display: 'flex' }}>
          <DataTable label="Items" columns={COLUMNS} getRowId={id} rows={rows} {...props} />
        </Root>
      </div>
    </IntlProvider>,
  )
}

const frame = () => new Promise((resolve) => void requestAnimationFrame(resolve))
const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector}.`)
  return found
}
const scroller = () => element('.ut-table__scroll')
const rowAt = (x: number, y: number) => document.elementFromPoint(x, y)?.closest('.ut-table__body > .ut-table__row[aria-rowindex]') ?? null
const link = (text: string) => screen.getByText(text).closest<HTMLElement>('.ut-table__link')

configure({ asyncUtilTimeout: 10_000 })
afterEach(() => {
  cleanup()
  pressed.mockClear()
})

describe('DataTable', () => {
  it('draws only the rows near the eye, and never a blank one at 700 px a frame', { timeout: 60_000 }, async () => {
    show({ rows: items(100_000) })
    // the rows beyond the edge are drawn after the first paint
    await waitFor(() => expect(document.querySelectorAll('.ut-table__body > [aria-rowindex]').length).toBeGreaterThan(30))
    expect(document.querySelectorAll('.ut-table__row').length).toBeLessThan(90)
    const box = scroller().getBoundingClientRect()
    let blank = 0
    for (let step = 0; step < 40; step++) {
      await frame()
      scroller().scrollTop += step < 30 ? 700 : -700
      for (let y = box.top + 40; y < box.bottom - 20; y += 20) if (!rowAt(box.left + 300, y)) blank++
    }
    expect(blank).toBe(0)
    scroller().scrollTop = 1e9
    await waitFor(() => expect(screen.getByText('Item 99999')).toBeTruthy())
  })

  it('rewrites rows in place while scrolling, and puts them in order when at rest', async () => {
    show()
    await waitFor(() => expect(document.querySelectorAll('.ut-table__body > [aria-rowindex]').length).toBeGreaterThan(30))
    const before = new Set(document.querySelectorAll('.ut-table__body > [aria-rowindex]'))
    scroller().scrollTop = 4000
    await frame()
    await frame()
    const kept = [...document.querySelectorAll('.ut-table__body > [aria-rowindex]')].filter((row) => before.has(row))
    expect(kept.length).toBeGreaterThan(20)
    await waitFor(() => {
      const order = [...document.querySelectorAll('.ut-table__body > [aria-rowindex]')].map((row) => Number(row.getAttribute('aria-rowindex')))
      expect(order).toEqual(order.toSorted((a, b) => a - b))
      expect(order).toContain(102)
    })
  })

  it('makes no row element anew for another order, but for the one kept for Tab, and leaves them in order', async () => {
    const rows = items(1000)
    const sorted = (by: string, direction: 'asc' | 'desc') => (
      <IntlProvider timeZone="UTC">
        <Root theme="light" style={{ blockSize: 480, display: 'flex' }}>
          <DataTable label="Items" columns={COLUMNS} getRowId={id} rows={direction === 'asc' ? rows : rows.toReversed()} sort={{ by, direction }} />
        </Root>
      </IntlProvider>
    )
    const drawn = () => [...document.querySelectorAll('.ut-table__body > [aria-rowindex]')]
    const numbers = () => drawn().map((row) => Number(row.getAttribute('aria-rowindex')))
    const rising = () => expect(numbers()).toEqual(numbers().toSorted((a, b) => a - b))
    const { rerender } = render(sorted('count', 'asc'))
    await waitFor(() => expect(drawn().length).toBeGreaterThan(30))
    for (const top of [3000, 7300, 11_100]) {
      scroller().scrollTop = top
      await frame()
      await frame()
    }
    // at rest: the stop for Tab has followed, and the rows have been put in order
    await waitFor(() => expect(Number(document.querySelector('.ut-table__link[tabindex="0"]')?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'))).toBeGreaterThan(270))
    await waitFor(rising)
    const before = new Set(drawn())
    rerender(sorted('count', 'desc'))
    expect(screen.getByText('Item 999').closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('2')
    const made = () => drawn().filter((row) => !before.has(row))
    // one, in place of that of the row which is kept for Tab, far below
    expect(made().length).toBeLessThanOrEqual(1)
    expect(scroller().scrollTop).toBe(0)
    await new Promise((resolve) => void setTimeout(resolve, 400))
    // once the table is at rest, the row that was kept for Tab has gone
    await waitFor(rising)
    expect(made().length).toBeLessThanOrEqual(1)
    expect(drawn().length).toBeGreaterThan(25)
    rising()
  })

  it('says how many rows there are and where each stands', () => {
    show({ total: 5000, rows: items(30) })
    expect(screen.getByRole('grid', { name: 'Items' }).getAttribute('aria-rowcount')).toBe('5001')
    expect(screen.getByText('Item 0').closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('2')
  })

  it.each(['ltr', 'rtl'])('keeps pinned columns at their side while scrolling sideways, %s', async (dir) => {
    show({ layout: { columns: null, widths: {}, pins: { count: 'end' } } }, { width: 700, dir })
    const rtl = dir === 'rtl'
    scroller().scrollLeft = rtl ? -300 : 300
    await frame()
    const box = scroller().getBoundingClientRect()
    const name = screen.getByText('Item 3').closest('.ut-cell')?.getBoundingClientRect()
    const count = element('.ut-table__body [aria-rowindex="5"] .ut-cell--pin-end').getBoundingClientRect()
    const edge = (side: 'start' | 'end', cell: DOMRect | undefined) => (rtl === (side === 'start') ? (cell?.right ?? 0) - box.left - scroller().clientWidth : (cell?.left ?? 0) - box.left)
    expect(Math.abs(edge('start', name))).toBeLessThan(1)
    const far = rtl ? count.left - box.left : count.right - box.left - scroller().clientWidth
    expect(Math.abs(far)).toBeLessThan(17)
  })

  it('resizes by pointer without drawing a row, and by keyboard', async () => {
    const cell = vi.fn((row: Item) => String(row.count))
    const columns = COLUMNS.map((column) => (column.id === 'count' ? { ...column, cell } : column))
    const onLayoutChange = vi.fn()
    show({ columns, onLayoutChange })
    // the rows beyond the edge are drawn after the first paint
    await waitFor(() => expect(document.querySelectorAll('.ut-table__body > [aria-rowindex]').length).toBeGreaterThan(30))
    const head = element('[data-column="count"]')
    const handle = element('[data-column="count"] [role=separator]')
    const from = head.getBoundingClientRect().width
    const at = handle.getBoundingClientRect()
    cell.mockClear()
    const point = (type: string, dx: number) => new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: at.left + dx, clientY: at.top })
    handle.setPointerCapture = () => {}
    handle.dispatchEvent(point('pointerdown', 0))
    handle.dispatchEvent(point('pointermove', 60))
    expect(head.getBoundingClientRect().width).toBeCloseTo(from + 60, 0)
    expect(onLayoutChange).not.toHaveBeenCalled()
    handle.dispatchEvent(point('pointerup', 60))
    await waitFor(() => expect(onLayoutChange).toHaveBeenCalledTimes(1))
    expect(onLayoutChange.mock.lastCall?.[0].widths.count).toBeCloseTo(from + 60, 0)
    expect(onLayoutChange.mock.lastCall?.[1]).toEqual({ reason: 'resize' })

    const button = element('[data-column="count"] .ut-sort')
    button.focus()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(head.getBoundingClientRect().width).toBeCloseTo(from + 76, 0)
    handle.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(head.getBoundingClientRect().width).toBeCloseTo(from + 60, 0)
    expect(cell).not.toHaveBeenCalled()
  })

  it('sorts by its headers and says so', async () => {
    const onSortChange = vi.fn()
    const { rerender } = show({ sort: { by: 'name', direction: 'asc' }, onSortChange })
    expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(screen.getByRole('button', { name: 'Count' }))
    expect(onSortChange).toHaveBeenLastCalledWith({ by: 'count', direction: 'desc' }, { reason: 'header' })
    await userEvent.click(screen.getByRole('button', { name: 'Name' }))
    expect(onSortChange).toHaveBeenLastCalledWith({ by: 'name', direction: 'desc' }, { reason: 'header' })
    rerender(<></>)
  })

  it('moves, pins and hides columns by their menu', async () => {
    const onLayoutChange = vi.fn()
    show({ onLayoutChange })
    const press = async (item: string) => {
      element('[data-column="half"] .ut-sort').focus()
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
      await userEvent.click(await screen.findByRole('menuitem', { name: item }))
    }
    await press('Move towards the start')
    expect(onLayoutChange).toHaveBeenLastCalledWith(expect.objectContaining({ columns: ['name', 'half', 'count', 'act'] }), { reason: 'reorder' })
    await press('Pin to the end')
    expect(onLayoutChange).toHaveBeenLastCalledWith(expect.objectContaining({ pins: { half: 'end' } }), { reason: 'pin' })
    await press('Hide column')
    expect(onLayoutChange).toHaveBeenLastCalledWith(expect.objectContaining({ columns: ['name', 'count', 'act'] }), { reason: 'hide' })
    expect(screen.queryByRole('columnheader', { name: /Half/ })).toBeNull()
  })

  it('moves a column by its header, however quick the hand', async () => {
    const onLayoutChange = vi.fn<NonNullable<DataTableProps<Item>['onLayoutChange']>>()
    show({ onLayoutChange }, { width: 1300 })
    const middle = (name: string): [number, number] => {
      const { x, y, width, height } = screen.getByRole('columnheader', { name: new RegExp(`^${name}`) }).getBoundingClientRect()
      return [x + width / 2, y + height / 2]
    }
    const [x, y] = middle('Count')
    await mouse.drag([x + 60, y], [x + 500, y])
    expect(onLayoutChange.mock.calls.map(([layout, { reason }]) => [layout.columns, reason])).toEqual([[['name', 'half', 'count', 'act'], 'reorder']])
  })

  it('walks the rows by J, K, Home, End and the arrows, with the focus on real links', async () => {
    show({ getRowHref: (row) => `/items/${row.id}`, keys: 'page' })
    await userEvent.keyboard('jjj')
    expect(document.activeElement).toBe(link('Item 2'))
    await userEvent.keyboard('k')
    expect(document.activeElement).toBe(link('Item 1'))
    await userEvent.keyboard('{End}')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Item 999'))
    await waitFor(() => expect(link('Item 999')?.getBoundingClientRect().bottom).toBeLessThanOrEqual(scroller().getBoundingClientRect().bottom))
    await userEvent.keyboard('{ArrowUp}{Home}')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Item 0'))
  })

  it('rings the row that the keyboard is on, not one that was pressed, and pinned cells look like their row', async () => {
    show({ getRowHref: (row) => `#/items/${row.id}`, onOpenRow: vi.fn(), selectable: true, defaultSelected: new Set(['2']), openRowId: '3' })
    const row = (text: string) => screen.getByText(text).closest<HTMLElement>('.ut-table__row') ?? document.body
    const ring = (text: string) => getComputedStyle(row(text), '::after').content
    await userEvent.click(link('Item 1') ?? document.body)
    expect(ring('Item 1')).toBe('none')
    await userEvent.keyboard('{ArrowDown}')
    expect(ring('Item 2')).toBe('""')
    expect(ring('Item 1')).toBe('none')
    const looks = ['Item 1', 'Item 2', 'Item 3'].map((text) => [row(text), ...row(text).querySelectorAll('.ut-cell--select,.ut-cell--pin-start')].map((part) => getComputedStyle(part).backgroundColor))
    expect(looks.map((look) => new Set(look).size)).toEqual([1, 1, 1])
    expect(new Set(looks.flat()).size).toBe(3)
  })

  it('keeps the row with the focus while it is scrolled out of sight', async () => {
    show({ getRowHref: (row) => `/items/${row.id}`, keys: 'page' })
    await userEvent.keyboard('jj')
    const focused = document.activeElement
    scroller().scrollTop = 20_000
    await frame()
    await frame()
    expect(document.activeElement).toBe(focused)
    expect(focused?.textContent).toBe('Item 1')
    await userEvent.keyboard('j')
    expect(document.activeElement?.textContent).toBe('Item 2')
  })

  it('keeps the focus on the row that has it when new figures put the rows into another order', async () => {
    const onOpenRow = vi.fn()
    const before = items(40)
    const table = (rows: readonly Item[]) => (
      <IntlProvider timeZone="UTC">
        <div style={{ inlineSize: 900, blockSize: 480 }}>
          <Root theme="light" style={{ blockSize: '100%', display: 'flex' }}>
            <DataTable label="Items" columns={COLUMNS} getRowId={id} rows={rows} onOpenRow={onOpenRow} />
          </Root>
        </div>
      </IntlProvider>
    )
    const { rerender } = render(table(before))
    link('Item 3')?.focus()
    await userEvent.keyboard('j')
    expect(document.activeElement).toBe(link('Item 4'))
    const item = before[4]!
    rerender(table([item, ...before.filter((row) => row !== item)]))
    expect(document.activeElement).toBe(link('Item 4'))
    await userEvent.keyboard('{Enter}')
    expect(onOpenRow.mock.calls.map(([row]) => row.id)).toEqual(['4'])
    await userEvent.keyboard('j')
    expect(document.activeElement).toBe(link('Item 0'))
  })

  it('leaves keys alone in fields and while a modifier is held', async () => {
    show({ getRowHref: (row) => `/items/${row.id}`, keys: 'page' })
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    await userEvent.keyboard('jk')
    expect(field.value).toBe('jk')
    expect(document.activeElement).toBe(field)
    field.remove()
    await userEvent.keyboard('{Control>}j{/Control}')
    expect(document.activeElement).toBe(document.body)
  })

  it('opens a row by click and Enter, and leaves clicks with a modifier to the browser', async () => {
    const onOpenRow = vi.fn()
    show({ getRowHref: (row) => `#/items/${row.id}`, onOpenRow })
    const cell = screen.getByText('Item 4').closest('.ut-table__row')?.querySelector('.ut-cell--number')
    const box = cell?.getBoundingClientRect()
    const hit = document.elementFromPoint((box?.left ?? 0) + 20, (box?.top ?? 0) + 20)
    expect(hit).toBe(link('Item 4'))
    await userEvent.click(link('Item 4') ?? document.body)
    expect(onOpenRow.mock.lastCall?.[0].id).toBe('4')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(onOpenRow.mock.lastCall?.[0].id).toBe('5')
    onOpenRow.mockClear()
    const modified = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    document.addEventListener('click', (event) => {
      expect(event.defaultPrevented).toBe(false)
      event.preventDefault() // the test stays in its tab
    }, { once: true })
    link('Item 4')?.dispatchEvent(modified)
    expect(onOpenRow).not.toHaveBeenCalled()
  })

  it('leaves a press of a control inside a row to the control', async () => {
    const onOpenRow = vi.fn()
    show({ getRowHref: (row) => `#/items/${row.id}`, onOpenRow }, { width: 1300 })
    await userEvent.click(screen.getAllByRole('button', { name: 'Press' })[2] ?? document.body)
    expect(pressed).toHaveBeenCalledWith('2')
    expect(onOpenRow).not.toHaveBeenCalled()
  })

  it('selects rows, ranges and all that are loaded', async () => {
    const onSelectedChange = vi.fn()
    show({ selectable: true, onSelectedChange, rows: items(20), total: 500 })
    const last = () => [...(onSelectedChange.mock.lastCall?.[0] ?? [])].toSorted((a, b) => Number(a) - Number(b))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 2' }))
    expect(last()).toEqual(['2'])
    await userEvent.keyboard('{Shift>}')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select 5' }))
    await userEvent.keyboard('{/Shift}')
    expect(last()).toEqual(['2', '3', '4', '5'])
    expect(onSelectedChange.mock.lastCall?.[1]).toEqual({ reason: 'range' })
    expect(screen.getByText('Item 4').closest('[role=row]')?.getAttribute('aria-selected')).toBe('true')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all 20 loaded rows' }))
    expect(last().length).toBe(20)
    expect(onSelectedChange.mock.lastCall?.[1]).toEqual({ reason: 'all' })
  })

  it('loads more as the end comes near, and offers to try again when that failed', async () => {
    const retry = vi.fn()
    function Loading() {
      const [count, setCount] = useState(60)
      const end: TableEnd = count < 180 ? { kind: 'more', load: () => setCount(count + 60) } : { kind: 'failed', message: 'No more came.', retry }
      return <DataTable label="Items" columns={COLUMNS} getRowId={id} rows={items(count)} end={end} />
    }
    render(<IntlProvider timeZone="UTC"><Root style={{ blockSize: 400, display: 'flex' }}><Loading /></Root></IntlProvider>)
    await frame()
    expect(screen.queryByText('No more came.')).toBeNull()
    for (let step = 0; step < 30 && !screen.queryByText('No more came.'); step++) {
      scroller().scrollTop += 600
      await frame()
    }
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledTimes(1)
    expect(screen.getByText('Item 179')).toBeTruthy()
  })

  it('tells the tooltip of a cell although the row link lies over it', async () => {
    show({ getRowHref: (row) => `#/items/${row.id}` })
    const cell = screen.getByText('Item 3').closest('.ut-table__row')?.querySelector('.ut-cell--number')
    const box = cell?.getBoundingClientRect()
    link('Item 3')?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', clientX: (box?.left ?? 0) + 10, clientY: (box?.top ?? 0) + 10 }))
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toBe('3 in all'))
  })

  it('has rows of the final size while loading, and a placeholder when there are none', () => {
    const { unmount } = show({ rows: [], status: 'loading' })
    const skeleton = element('.ut-table__body .ut-table__row')
    expect(skeleton.getBoundingClientRect().height).toBe(40)
    unmount()
    show({ rows: [], placeholder: 'Nothing here' })
    expect(screen.getByText('Nothing here')).toBeTruthy()
  })

  it('draws every row when it is not to be windowed', () => {
    show({ virtualize: false, rows: items(200) })
    expect(document.querySelectorAll('.ut-table__body > [aria-rowindex]').length).toBe(200)
  })

  it('grows and lets the page scroll where its host gives no height, drawing only what is in sight', async () => {
    render(
      <IntlProvider timeZone="UTC">
        <div style={{ blockSize: 400, overflow: 'auto' }} data-testid="page">
          <Root><DataTable label="Items" columns={COLUMNS} getRowId={id} rows={items(2000)} /></Root>
        </div>
      </IntlProvider>,
    )
    await frame()
    expect(document.querySelectorAll('.ut-table__body > [aria-rowindex]').length).toBeLessThan(120)
    screen.getByTestId('page').scrollTop = 40_000
    await waitFor(() => expect(screen.getByText('Item 1000')).toBeTruthy())
  })

  it('becomes a list in a narrow container: nothing scrolls sideways, the header gives way to a bar', async () => {
    show({ sort: { by: 'count', direction: 'desc' }, onSortChange: vi.fn(), rows: items(40) }, { width: 360 })
    await frame()
    expect(scroller().scrollWidth).toBe(scroller().clientWidth)
    expect(element('.ut-table__body > [aria-rowindex]').getBoundingClientRect().height).toBe(62)
    await waitFor(() => expect(screen.getByText('Item 1').closest<HTMLElement>('[role=row]')?.style.top).toBe('62px'))
    expect(element('.ut-table__listbar').textContent).toContain('Count')
    expect(getComputedStyle(element('.ut-table__listbar')).display).toBe('flex')
  })

  it('has no accessibility violation, as a table and as a list', async () => {
    for (const width of [900, 360]) {
      const { container, unmount } = show({ rows: items(12), selectable: true, getRowHref: (row) => `#/${row.id}`, sort: { by: 'count', direction: 'asc' }, onSortChange: vi.fn() }, { width })
      await frame()
      const { violations } = await axe.run(container)
      expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([])
      unmount()
    }
  })
})
