'use client'
import { forwardRef, useContext, useMemo, useState } from 'react'
import type { CSSProperties, HTMLAttributes, SyntheticEvent } from 'react'
import { createPortal } from 'react-dom'
import { composeRefs } from './composeRefs.js'
import { cx } from './cx.js'
import { OverlayContext } from './OverlayContext.js'
import { PortalContext } from './PortalContext.js'
import { RootContext } from './RootContext.js'
import type { Density, Theme } from './RootContext.js'
import { useDirection } from './useDirection.js'
import { createTooltipController } from './tooltipController.js'
import type { TooltipController } from './tooltipController.js'
import { TooltipLayer } from './TooltipLayer.js'

/** What the outermost element of every view takes. */
export interface RootProps extends HTMLAttributes<HTMLDivElement> {
  /** Default: the host's `color-scheme` decides. Also as `data-theme`. Ignored inside another view. */
  readonly theme?: Theme | undefined
  /** Default `comfortable`. Also as `data-density`. Ignored inside another view. */
  readonly density?: Density | undefined
  readonly 'data-theme'?: string | undefined
  readonly 'data-density'?: string | undefined
}

/**
 * The element that carries `.ut-root`: tokens, container for width queries, the slot for what floats, and one tooltip
 * for all that is inside. Inside another Root it is a plain `div`, so that views nest without resetting what the outer one set.
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root({ theme, density, 'data-theme': dataTheme, 'data-density': dataDensity, ...rest }, ref) {
  const nested = useContext(RootContext) !== null
  return nested ? <div ref={ref} {...rest} /> : <Outermost ref={ref} {...rest} data-theme={theme ?? dataTheme} data-density={density ?? dataDensity} />
})

const Outermost = forwardRef<HTMLDivElement, RootProps>(function Outermost({ className, children, ...rest }, ref) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [tooltip] = useState(createTooltipController)
  const merged = useMemo(() => composeRefs<HTMLDivElement>(setElement, ref), [ref])
  const elsewhere = useContext(PortalContext)
  const dir = useDirection(element)
  const value = useMemo(() => ({ tooltip, dir }), [tooltip, dir])
  return (
    <RootContext.Provider value={value}>
      <OverlayContext.Provider value={slot}>
        <div {...rest} {...withTooltip(rest, tooltip)} ref={merged} className={cx('ut-root', className)} data-dir={dir}>
          {children}
          {!elsewhere && <div ref={setSlot} className="ut-overlays" />}
          <TooltipLayer controller={tooltip} />
        </div>
        {elsewhere && element && createPortal(<div ref={setSlot} {...looksOf(element, rest)} dir={dir} data-dir={dir} />, elsewhere)}
      </OverlayContext.Provider>
    </RootContext.Provider>
  )
})

/** The host's handlers first, then the tooltip's. */
function withTooltip(theirs: HTMLAttributes<HTMLDivElement>, { handlers }: TooltipController) {
  const both = <E extends SyntheticEvent>(first: ((event: E) => void) | undefined, then: (event: E) => void) =>
    first
      ? (event: E) => {
          first(event)
          then(event)
        }
      : then
  return {
    onPointerOver: both(theirs.onPointerOver, handlers.onPointerOver),
    onPointerOut: both(theirs.onPointerOut, handlers.onPointerOut),
    onPointerDown: both(theirs.onPointerDown, handlers.onPointerDown),
    onPointerUp: both(theirs.onPointerUp, handlers.onPointerUp),
    onPointerCancel: both(theirs.onPointerCancel, handlers.onPointerCancel),
    onClick: both(theirs.onClick, handlers.onClick),
    onFocus: both(theirs.onFocus, handlers.onFocus),
    onBlur: both(theirs.onBlur, handlers.onBlur),
  }
}

/** What a slot outside of the Root repeats, so that what floats there looks as it would inside. */
function looksOf(root: Element, props: RootProps) {
  const tokens: CSSProperties = Object.fromEntries(Object.entries(props.style ?? {}).filter(([name]) => name.startsWith('--ut-')))
  const { colorScheme } = getComputedStyle(root)
  return {
    className: 'ut-root ut-portal',
    style: props['data-theme'] || colorScheme === 'normal' ? tokens : { ...tokens, colorScheme },
    lang: root.closest('[lang]')?.getAttribute('lang') ?? undefined,
    'data-theme': props['data-theme'],
    'data-density': props['data-density'],
  }
}
