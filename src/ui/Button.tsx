'use client'
import { forwardRef } from 'react'
import type { ButtonHTMLAttributes } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** @see Button */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Default `default`: a hairline. `primary`: the one main act of a popover or state. `ghost`: no line. */
  readonly variant?: 'default' | 'primary' | 'ghost'
  /** `small` = 22 px, for banners, toasts and chips. */
  readonly size?: 'default' | 'small'
  /** Before the label. */
  readonly icon?: IconName
  /** A small arrow down after the label: opens something. */
  readonly chevron?: boolean
  /** The label goes away under a container width of 720 px; the icon and the accessible name stay. */
  readonly collapses?: boolean
}

/** A labelled button. `type` is `button` unless told. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'default', size = 'default', icon, chevron, collapses, className, children, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={cx('ut-button', variant !== 'default' && `ut-button--${variant}`, size === 'small' && 'ut-button--small', className)}
    >
      {icon && <Icon name={icon} />}
      <span className={cx('ut-button__label', collapses && 'ut-button__label--optional')}>{children}</span>
      {chevron && <Icon name="chevron" size={12} className="ut-button__chevron" />}
    </button>
  )
})
