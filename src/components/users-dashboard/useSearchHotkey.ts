'use client'
import { useEffect } from 'react'
import type { RefObject } from 'react'

const VIEW = '.ut-dashboard'

const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

/**
 * `/` moves the focus to a dashboard's search, unless something is being typed into or a popover is open. Of several
 * dashboards on a page the one that has the focus answers, else the one under the pointer, else the first.
 */
export function useSearchHotkey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const field = input.current
      if (!field || event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const path = event.composedPath()
      if (isEditable(path[0]) || path.some((node) => node instanceof Element && node.matches('[popover], dialog, [role="dialog"]'))) return
      const own = field.closest(VIEW)
      const tree = field.getRootNode()
      const all = tree instanceof Document || tree instanceof ShadowRoot ? [...tree.querySelectorAll(VIEW)] : []
      const chosen = all.find((view) => path.includes(view)) ?? all.find((view) => view.matches(':hover')) ?? all[0]
      if (!own || chosen !== own) return
      event.preventDefault()
      field.focus()
      field.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
