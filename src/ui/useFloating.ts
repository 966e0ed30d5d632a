'use client'
import { useCallback, useContext } from 'react'
import type { CSSProperties } from 'react'
import { PortalContext } from './PortalContext.js'
import { directionOf, useRoot } from './RootContext.js'

/** Where and how a floating part is drawn, so that it looks as it would inside its Root. */
export interface FloatingHost {
  readonly container: Element | DocumentFragment
  readonly props: {
    readonly className: string
    readonly style: CSSProperties
    readonly dir: 'ltr' | 'rtl'
    readonly lang: string | undefined
    readonly 'data-theme': string | undefined
    readonly 'data-density': string | undefined
  }
}

function defaultContainer(root: Element): Element | DocumentFragment {
  const tree = root.getRootNode()
  // What is outside of an open modal dialog is inert: stay inside it.
  const dialog = root.closest('dialog[open]')
  if (dialog) return dialog
  return tree instanceof ShadowRoot ? tree : root.ownerDocument.body
}

/** Returns a function to be called when a part opens: it reads the Root's looks as they are then. `null` before mounting. */
export function useFloating(): () => FloatingHost | null {
  const root = useRoot()
  const given = useContext(PortalContext)
  return useCallback(() => {
    const element = root.element.current
    if (!element) return null
    const scheme = getComputedStyle(element).colorScheme
    return {
      container: given ?? defaultContainer(element),
      props: {
        className: 'ut-root ut-portal',
        style: { ...root.tokens, ...(root.theme === undefined && scheme && scheme !== 'normal' ? { colorScheme: scheme } : {}) },
        dir: directionOf(element),
        lang: element.closest('[lang]')?.getAttribute('lang') ?? undefined,
        'data-theme': root.theme,
        'data-density': root.density,
      },
    }
  }, [root, given])
}
