'use client'

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { assignSlots, nextWindow, rowsInSight } from './rowWindow.js'
import type { RowWindow } from './rowWindow.js'

/** Rows drawn before anything is measured, about a screen: also what a server renders. */
const FIRST_ROWS = 20
const AT_TOP: RowWindow = { start: 0, end: FIRST_ROWS }
/** A frame of a fast scroll moves less than this, pixels: so much is always drawn beyond what is in sight. */
const REACH = 720
/** Rows that go by before more are drawn. */
const HANDFUL = 10
/** A scroll has ended when nothing moved for this long, milliseconds. */
const SETTLED = 150

interface Drawn {
  readonly origin: string | null
  readonly window: RowWindow
  readonly slots: readonly number[]
  /** Slots in the order of their elements, when last known. */
  readonly order: readonly number[]
}

/** @see useRowWindow */
export interface RowWindowResult {
  /** Row index by slot; `-1` draws nothing. */
  readonly slots: readonly number[]
  readonly window: RowWindow
  /** Pixels. */
  readonly rowHeight: number
  /** Rows that are in sight now. */
  readonly sight: () => RowWindow
}

/** @see useRowWindow */
export interface RowWindowOptions {
  readonly enabled: boolean
  readonly count: number
  /** Another value, such as another order, starts at the top again. */
  readonly origin: string | null
  /** A row that stays drawn wherever it is; `-1` = none. */
  readonly keep: number
  readonly body: RefObject<HTMLElement | null>
  /** An element as high as a row. */
  readonly probe: RefObject<HTMLElement | null>
  /** Called when scrolling has come to rest; gives the slots in the order of their elements. */
  readonly onSettled: () => readonly number[]
}

/**
 * Which rows to draw, by what of the body is in sight, whichever ancestor scrolls. Drawn within the scroll event, so
 * that no frame shows a gap.
 */
export function useRowWindow({ enabled, count, origin, keep, body, probe, onSettled }: RowWindowOptions): RowWindowResult {
  const [rowHeight, setRowHeight] = useState(40)
  const [drawn, setDrawn] = useState<Drawn>({ origin, window: AT_TOP, slots: [], order: [] })
  const latest = useRef({ count, keep, rowHeight, onSettled, window: drawn.window })
  useLayoutEffect(() => {
    latest.current = { count, keep, rowHeight, onSettled, window: drawn.window }
  })

  const sight = useCallback((): RowWindow => sightOf(body, latest.current.rowHeight, latest.current.count), [body])

  const update = useCallback((reach: number, handful: number) => {
    const now = latest.current
    const least = rowsIn(reach, now.rowHeight)
    const next = nextWindow(now.window, sight(), now.count, least, least + handful)
    if (next === now.window) return
    latest.current = { ...now, window: next }
    setDrawn((previous) => ({ ...previous, window: next, slots: assignSlots(previous.slots, next, now.keep, previous.order) }))
  }, [sight])

  useLayoutEffect(() => {
    if (!enabled) return
    const measure = () => {
      const height = probe.current?.getBoundingClientRect().height
      if (height) {
        latest.current = { ...latest.current, rowHeight: height }
        setRowHeight(height)
      }
      update(0, 2)
    }
    // It calls back at once, after layout and before paint: nothing has to be laid out just to be measured.
    if (typeof ResizeObserver === 'undefined') return
    const watch = new ResizeObserver(() => flushSync(measure))
    for (const element of [body.current?.closest('.ut-table__scroll'), probe.current]) if (element) watch.observe(element)
    return () => watch.disconnect()
  }, [enabled, update, body, probe])

  const first = useRef(origin)
  useLayoutEffect(() => {
    if (first.current === origin) return
    first.current = origin
    const scroller = body.current?.closest('.ut-table__scroll')
    if (scroller) scroller.scrollTop = 0 // not scrollTo: the tests of hosts run where nothing scrolls
    if (!enabled) return
    // Where an ancestor scrolls, the top may not be what is in sight.
    const frame = requestAnimationFrame(() => flushSync(() => update(0, 2)))
    return () => cancelAnimationFrame(frame)
  }, [enabled, origin, body, update])

  // What lies beyond the edges comes after the first paint, and after rows came or went.
  useEffect(() => {
    if (!enabled) return
    let later: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => update(REACH, HANDFUL))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(later)
    }
  }, [enabled, count, origin, update])

  useEffect(() => {
    if (!enabled) return
    let rest: ReturnType<typeof setTimeout> | undefined
    const onScroll = (event: Event) => {
      if (!body.current || !(event.target instanceof Node) || !event.target.contains(body.current)) return
      flushSync(() => update(REACH, HANDFUL))
      clearTimeout(rest)
      rest = setTimeout(() => {
        const order = latest.current.onSettled()
        setDrawn((previous) => ({ ...previous, order }))
      }, SETTLED)
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      clearTimeout(rest)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [enabled, update, body])

  // Remembered at once: the kept row's element may hold the focus, so its slot must not become another's.
  const window = drawn.origin === origin ? drawn.window : atTop(drawn.window, rowHeight)
  const slots = assignSlots(drawn.slots, within(window, count), keep, drawn.order)
  if (slots !== drawn.slots || window !== drawn.window || drawn.origin !== origin) setDrawn({ origin, window, slots, order: drawn.order })
  return { slots, window, rowHeight, sight }
}

function sightOf(body: RefObject<HTMLElement | null>, rowHeight: number, count: number): RowWindow {
  const rows = body.current
  const frame = rows?.closest('.ut-table__scroll')
  if (!rows || !frame) return { start: 0, end: 0 }
  const at = rows.getBoundingClientRect().top
  const box = frame.getBoundingClientRect()
  const top = Math.max(box.top, 0) - at
  const bottom = Math.min(box.top + (box.height || frame.clientHeight), innerHeight) - at
  return rowsInSight(top, Math.max(top, bottom), rowHeight, count)
}

const rowsIn = (pixels: number, rowHeight: number): number => Math.ceil(pixels / rowHeight)

/** Where another order starts: with the rows that will be wanted there, so that elements are written anew and none is made. */
function atTop({ start, end }: RowWindow, rowHeight: number): RowWindow {
  const above = Math.min(start, rowsIn(REACH, rowHeight) + HANDFUL)
  return { start: 0, end: Math.max(FIRST_ROWS, end - start - above - HANDFUL) }
}

function within({ start, end }: RowWindow, count: number): RowWindow {
  return { start: Math.min(start, count), end: Math.min(end, count) }
}
