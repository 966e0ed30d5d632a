'use client'
import { useCallback, useSyncExternalStore } from 'react'
import { directionOf } from './directionOf.js'

const server = () => undefined

/**
 * Direction of text at an element, for `data-dir`; `undefined` until it is on the page. Follows the document's own `dir`
 * at once, that of other ancestors from the next render on. Styles ask for `[data-dir="rtl"]` rather than `:dir(rtl)`,
 * which build tools rewrite into a list of languages.
 */
export function useDirection(element: Element | null): 'ltr' | 'rtl' | undefined {
  const subscribe = useCallback(
    (onChange: () => void) => {
      if (!element) return () => {}
      const watch = new MutationObserver(onChange)
      watch.observe(element.ownerDocument.documentElement, { attributeFilter: ['dir'] })
      return () => watch.disconnect()
    },
    [element],
  )
  return useSyncExternalStore(subscribe, () => (element ? directionOf(element) : undefined), server)
}
