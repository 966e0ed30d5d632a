import { columnGeometry } from './columnGeometry.js'
import type { ColumnTrack } from './columnGeometry.js'

/** Step of an arrow key, pixels. */
export const RESIZE_STEP = 16

/** Follows the pointer and writes the table's tracks only; no row is drawn until the hand is lifted. */
export function dragWidth(options: {
  readonly event: PointerEvent
  readonly handle: HTMLElement
  readonly table: HTMLElement
  readonly tracks: readonly ColumnTrack[]
  readonly at: number
  readonly least: number
  readonly selectable: boolean
  readonly onEnd: (width: number) => void
}): void {
  const { event, handle, table, tracks, at, least, selectable, onEnd } = options
  const track = tracks[at]
  const cell = handle.parentElement
  if (!track || !cell) return
  const style = getComputedStyle(cell)
  const inset = Number.parseFloat(style.getPropertyValue('--ut-table-inset')) || 0
  const outer = (at === 0 && !selectable) || at === tracks.length - 1 ? inset : 0
  const sign = style.direction === 'rtl' ? -1 : 1
  // A column pinned to the end has its outer edge where it stands: it grows towards the start.
  const from = cell.getBoundingClientRect().width - outer
  let width = from
  const move = (now: PointerEvent) => {
    width = Math.max(least, Math.round(from + sign * (now.clientX - event.clientX)))
    write(table, tracks.map((one, place) => (place === at ? { ...one, size: width, flexible: false } : one)), selectable)
  }
  const stop = () => {
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', stop)
    handle.removeEventListener('pointercancel', stop)
    delete table.dataset['resizing']
    if (width !== from) onEnd(width)
  }
  handle.setPointerCapture(event.pointerId)
  table.dataset['resizing'] = ''
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', stop)
  handle.addEventListener('pointercancel', stop)
}

function write(table: HTMLElement, tracks: readonly ColumnTrack[], selectable: boolean): void {
  for (const [name, value] of Object.entries(columnGeometry(tracks, selectable))) table.style.setProperty(name, value)
}
