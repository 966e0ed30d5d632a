'use client'
import { Popover as Radix } from 'radix-ui'
import { useLayoutEffect, useState } from 'react'
import type { HTMLAttributes, ReactElement, ReactNode } from 'react'
import { cx } from './cx.js'
import { useFloating } from './useFloating.js'
import type { FloatingHost } from './useFloating.js'

/** @see Popover */
export interface PopoverProps extends Omit<HTMLAttributes<HTMLDivElement>, 'content' | 'children'> {
  /** The button that opens it: one element that takes a ref and button props. */
  readonly trigger: ReactElement
  /** Accessible name of what opens. */
  readonly label: string
  readonly open?: boolean
  readonly defaultOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** Default `start`. */
  readonly align?: 'start' | 'center' | 'end'
  /** Default `bottom`. */
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** Default `dialog`; `Menu` says `menu`. */
  readonly role?: 'dialog' | 'menu' | 'listbox'
  /** Called when it opens, before focus moves into it. Prevent default to move the focus yourself. */
  readonly onOpenAutoFocus?: (event: Event) => void
  readonly onCloseAutoFocus?: (event: Event) => void
  /** What opens; a function gets the way to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/**
 * Something that opens at a button, is left by Escape, Tab or a press outside, and gives the focus back.
 * Not modal: the page behind goes on scrolling. It never grows beyond the window; its body scrolls.
 */
export function Popover({ trigger, label, open, defaultOpen = false, onOpenChange, align = 'start', side = 'bottom', role = 'dialog', onOpenAutoFocus, onCloseAutoFocus, className, children, ...rest }: PopoverProps) {
  const [inner, setInner] = useState(defaultOpen)
  const shown = open ?? inner
  const change = (next: boolean) => {
    setInner(next)
    onOpenChange?.(next)
  }
  return (
    <Radix.Root open={shown} onOpenChange={change}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      {shown && (
        <Floated>
          <Radix.Content
            {...rest}
            role={role}
            aria-label={label}
            align={align}
            side={side}
            sideOffset={4}
            collisionPadding={8}
            {...(onOpenAutoFocus && { onOpenAutoFocus })}
            {...(onCloseAutoFocus && { onCloseAutoFocus })}
            className={cx('ut-popover', className)}
          >
            {typeof children === 'function' ? children(() => change(false)) : children}
          </Radix.Content>
        </Floated>
      )}
    </Radix.Root>
  )
}

/** Reads the looks of the Root once, when what floats opens. */
function Floated({ children }: { readonly children: ReactNode }) {
  const read = useFloating()
  const [host, setHost] = useState<FloatingHost | null>(null)
  useLayoutEffect(() => setHost(read()), [read])
  if (!host) return null
  return (
    <Radix.Portal container={host.container}>
      <div {...host.props}>{children}</div>
    </Radix.Portal>
  )
}
