'use client'
import { cloneElement, useContext, useId, useState } from 'react'
import type { HTMLAttributes, MouseEvent, ReactElement, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { FloatingPanel } from './FloatingPanel.js'
import { OverlayContext } from './OverlayContext.js'

/** What a popover sets on its trigger. */
export interface TriggerProps extends HTMLAttributes<HTMLElement> {
  readonly 'data-ut-opens'?: string
}

/** @see Popover */
export interface PopoverProps extends Omit<HTMLAttributes<HTMLDivElement>, 'content' | 'children'> {
  /** The button that opens it: one element that passes its props on to a `button`. */
  readonly trigger: ReactElement<TriggerProps>
  /** Accessible name of what opens. */
  readonly label: string
  readonly open?: boolean | undefined
  readonly defaultOpen?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  /** Which edges line up with the trigger's. Default `start`. */
  readonly align?: 'start' | 'center' | 'end'
  /** Side to try first. Default `bottom`. */
  readonly side?: 'top' | 'bottom'
  /** Default `dialog`; `Menu` says `menu`. */
  readonly role?: 'dialog' | 'menu' | 'listbox'
  /** What gets the focus when it opens. Default: the first thing that Tab reaches, else the popover itself. */
  readonly initialFocus?: (content: HTMLElement) => HTMLElement | null | undefined
  /** What opens; a function gets the way to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/**
 * Something that opens at a button, is left by Escape or a press outside, and gives the focus back.
 * Not modal: the page behind goes on scrolling. It never grows beyond the window; it scrolls. Popovers nest.
 * Built on the browser's top layer, so nothing clips it and it needs no z-index, no scroll lock and no style tag.
 */
export function Popover({ trigger, label, open, defaultOpen = false, onOpenChange, role = 'dialog', children, ...rest }: PopoverProps) {
  const [inner, setInner] = useState(defaultOpen)
  const slot = useContext(OverlayContext)
  const id = useId()
  const shown = open ?? inner
  const change = (next: boolean) => {
    setInner(next)
    if (next !== shown) onOpenChange?.(next)
  }
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': role,
        'aria-expanded': shown,
        'aria-controls': shown ? id : undefined,
        // Finds the trigger without a ref, which React 18 and 19 hand over differently.
        'data-ut-opens': id,
        onClick: (event: MouseEvent<HTMLElement>) => {
          trigger.props.onClick?.(event)
          if (!event.defaultPrevented) change(!shown)
        },
      })}
      {shown &&
        slot &&
        createPortal(
          <FloatingPanel {...rest} id={id} role={role} aria-label={label} close={() => change(false)}>
            {typeof children === 'function' ? children(() => change(false)) : children}
          </FloatingPanel>,
          slot,
        )}
    </>
  )
}
