import type { KeyboardEvent } from 'react'
import { directionOf } from './directionOf.js'
import { isNode } from './isNode.js'

/** @see moveFocus */
export interface MoveFocusOptions {
  /** What can be reached. */
  readonly selector: string
  readonly axis: 'horizontal' | 'vertical' | 'both'
  /** A letter moves to the next item whose `data-text`, or else its text, begins with it. Default no. */
  readonly typeAhead?: boolean
  /** The widget. Default: the element that the handler is on. */
  readonly among?: Element | null
}

const STEPS: Readonly<Record<'horizontal' | 'vertical', Readonly<Record<string, 1 | -1>>>> = {
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
  vertical: { ArrowDown: 1, ArrowUp: -1 },
}

/** Arrow keys, Home, End and typing among the items of a widget, with wrap-around. Returns the item that now has focus, if it moved. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, { selector, axis, typeAhead, among }: MoveFocusOptions): HTMLElement | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const items = [...(among ?? event.currentTarget).querySelectorAll<HTMLElement>(selector)]
  if (items.length === 0) return null
  const at = items.findIndex((item) => item === event.target || (isNode(event.target) && item.contains(event.target)))
  const next = nextIndex(event, items, at, axis) ?? (typeAhead ? typed(event.key, items, at) : null)
  const item = next === null ? undefined : items[next]
  if (!item) return null
  event.preventDefault()
  item.focus()
  return item
}

function nextIndex(event: KeyboardEvent<HTMLElement>, items: readonly HTMLElement[], at: number, axis: MoveFocusOptions['axis']): number | null {
  if (event.key === 'Home') return 0
  if (event.key === 'End') return items.length - 1
  const flip = directionOf(event.currentTarget) === 'rtl' ? -1 : 1
  const along = axis === 'vertical' ? undefined : STEPS.horizontal[event.key]
  const step = along !== undefined ? along * flip : axis === 'horizontal' ? undefined : STEPS.vertical[event.key]
  if (step === undefined) return null
  if (at < 0) return step > 0 ? 0 : items.length - 1
  return (at + step + items.length) % items.length
}

function typed(key: string, items: readonly HTMLElement[], at: number): number | null {
  if ([...key].length !== 1 || key === ' ') return null
  const wanted = key.toLocaleLowerCase()
  for (let step = 1; step <= items.length; step++) {
    const index = (at + step + items.length) % items.length
    const item = items[index]
    if ((item?.dataset.text ?? item?.textContent ?? '').trim().toLocaleLowerCase().startsWith(wanted)) return index
  }
  return null
}
