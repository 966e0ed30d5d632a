import '../../../src/styles/index.css'
import type { Subject } from './cells.js'
import { makeRows } from './rows.js'

/** What the runner calls in the page. */
export interface TableBench {
  /** Draws the table; resolves when the first row has been painted. Milliseconds. */
  mount(): Promise<number>
  /** Scrolls `steps` frames by `px` each. Returns the frames in which a part of the viewport had no row. */
  scroll(steps: number, px: number): Promise<number>
  /** Presses the header of the traces; resolves when another row is on top. Milliseconds. */
  sort(): Promise<number>
  rest(ms: number): Promise<void>
  nodes(): number
}

declare global {
  interface Window { bench?: TableBench }
}

const SUBJECTS: { readonly [name: string]: () => Promise<{ subject: Subject; prepare?: (rows: ReturnType<typeof makeRows>, host: HTMLElement) => void }> } = {
  ours: () => import('./subjects/ours.js'),
  hand: () => import('./subjects/hand.js'),
  tanstack: () => import('./subjects/tanstack.js'),
  agGrid: () => import('./subjects/agGrid.js'),
  mui: () => import('./subjects/mui.js'),
}

const frame = () => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve()))
const rest = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search)
  const name = query.get('table') ?? 'ours'
  const load = SUBJECTS[name]
  if (!load) throw new Error(`There is no table "${name}" in the bench.`)
  const { subject, prepare } = await load()
  const rows = makeRows(Number(query.get('rows') ?? 100_000))
  const host = document.querySelector<HTMLElement>('#host')
  if (!host) throw new Error('The page has no host.')
  prepare?.(rows, host)
  await rest(100)
  const scroller = () => {
    const element = document.querySelector<HTMLElement>(subject.scroller)
    if (!element) throw new Error(`${name} has no ${subject.scroller}.`)
    return element
  }
  const first = () => [...document.querySelectorAll(subject.row)]
    .map((row) => ({ row, top: row.getBoundingClientRect().top })).toSorted((a, b) => a.top - b.top)[0]?.row.textContent ?? ''
  const hasGap = (): boolean => {
    const box = scroller().getBoundingClientRect()
    for (let y = box.top + 45; y < box.bottom - 20; y += 35) {
      if (!document.elementFromPoint(box.left + 400, y)?.closest(subject.row)) return true
    }
    return false
  }
  window.bench = {
    async mount() {
      const from = performance.now()
      // In a task of its own: what runs inside the runner's call is not counted as script.
      setTimeout(() => subject.mount(host, rows))
      while (!document.querySelector(subject.row)) await frame()
      await frame()
      return performance.now() - from
    },
    async scroll(steps, px) {
      const element = scroller()
      let gaps = 0
      for (let step = 0; step < steps; step++) {
        await frame()
        element.scrollTop += px
        if (px > 200 && hasGap()) gaps++
      }
      await frame()
      return gaps
    },
    async sort() {
      const before = first()
      const from = performance.now()
      setTimeout(() => subject.sort())
      for (let wait = 0; wait < 300 && first() === before; wait++) await frame()
      if (first() === before) throw new Error(`${name} did not sort.`)
      return performance.now() - from
    },
    rest,
    nodes: () => host.querySelectorAll('*').length,
  }
}

void start()
