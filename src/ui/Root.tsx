'use client'
import { forwardRef, useContext, useMemo, useRef, useState } from 'react'
import type { CSSProperties, HTMLAttributes, ReactNode, SyntheticEvent } from 'react'
import { composeRefs } from './composeRefs.js'
import { cx } from './cx.js'
import { RootContext } from './RootContext.js'
import type { Density, RootValue, Theme } from './RootContext.js'
import { TooltipLayer } from './TooltipLayer.js'
import type { TooltipHandle } from './TooltipLayer.js'

/** What the outermost element of every view takes. */
export interface RootProps extends HTMLAttributes<HTMLDivElement> {
  /** Default: the host's `color-scheme` decides. Also as `data-theme`. Ignored inside another view. */
  readonly theme?: Theme
  /** Default `comfortable`. Also as `data-density`. Ignored inside another view. */
  readonly density?: Density
  readonly 'data-theme'?: string
  readonly 'data-density'?: string
}

const isTheme = (value: unknown): value is Theme => value === 'light' || value === 'dark' || value === 'auto'
const isDensity = (value: unknown): value is Density => value === 'comfortable' || value === 'compact'

function tokensOf(style: CSSProperties | undefined): CSSProperties | undefined {
  const tokens = Object.entries(style ?? {}).filter(([name]) => name.startsWith('--ut-'))
  return tokens.length > 0 ? Object.fromEntries(tokens) : undefined
}

/** Calls the host's handler, then ours. */
function both<E extends SyntheticEvent>(theirs: ((event: E) => void) | undefined, ours: (event: E) => void) {
  return (event: E) => {
    theirs?.(event)
    ours(event)
  }
}

/**
 * The element that carries `.ut-root`: tokens, container for width queries, one tooltip for all that is inside.
 * Inside another Root it is a plain `div`, so that views nest without resetting what the outer one set.
 */
export const Root = forwardRef<HTMLDivElement, RootProps>(function Root({ theme, density, ...props }, ref) {
  const outer = useContext(RootContext)
  if (outer) {
    const { 'data-theme': _theme, 'data-density': _density, ...rest } = props
    return <div ref={ref} {...rest} />
  }
  return (
    <OutermostRoot
      {...props}
      theme={theme ?? (isTheme(props['data-theme']) ? props['data-theme'] : undefined)}
      density={density ?? (isDensity(props['data-density']) ? props['data-density'] : undefined)}
      ref={ref}
    />
  )
})

const OutermostRoot = forwardRef<HTMLDivElement, RootProps>(function OutermostRoot(
  { theme, density, className, children, style, ...rest },
  ref,
) {
  const element = useRef<HTMLDivElement>(null)
  const tooltip = useRef<TooltipHandle>(null)
  const [tips] = useState(() => new Map<string, ReactNode>())
  const merged = useMemo(() => composeRefs(element, ref), [ref])
  const tokenText = JSON.stringify(tokensOf(style) ?? null)
  const value = useMemo<RootValue>(
    () => ({ element, theme, density, tokens: JSON.parse(tokenText) ?? undefined, tips }),
    [theme, density, tokenText, tips],
  )
  return (
    <RootContext.Provider value={value}>
      <div
        {...rest}
        ref={merged}
        className={cx('ut-root', className)}
        style={style}
        data-theme={theme}
        data-density={density}
        onPointerOver={both(rest.onPointerOver, (event) => tooltip.current?.pointerOver(event))}
        onPointerOut={both(rest.onPointerOut, (event) => tooltip.current?.pointerOut(event))}
        onPointerDown={both(rest.onPointerDown, (event) => tooltip.current?.pointerDown(event))}
        onPointerUp={both(rest.onPointerUp, () => tooltip.current?.pointerUp())}
        onPointerCancel={both(rest.onPointerCancel, () => tooltip.current?.pointerUp())}
        onClick={both(rest.onClick, (event) => tooltip.current?.click(event))}
        onFocus={both(rest.onFocus, (event) => tooltip.current?.focus(event))}
        onBlur={both(rest.onBlur, () => tooltip.current?.hide())}
      >
        {children}
        <TooltipLayer ref={tooltip} tips={tips} />
      </div>
    </RootContext.Provider>
  )
})
