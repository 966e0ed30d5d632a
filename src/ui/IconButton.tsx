'use client'
import { forwardRef } from 'react'
import type { ButtonHTMLAttributes } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** @see IconButton */
export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName
  /** Accessible name, and the tooltip unless `tip` says otherwise. */
  readonly label: string
  /** Tooltip. Default: the label. `null`: none. */
  readonly tip?: string | null
  /** Default `ghost`. */
  readonly variant?: 'default' | 'primary' | 'ghost'
  readonly size?: 'default' | 'small'
}

/** A button that is only a picture. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, tip = label, variant = 'ghost', size = 'default', className, ...rest },
  ref,
) {
  return (
    <button
      type="button"
      aria-label={label}
      data-ut-tip={tip ?? undefined}
      {...rest}
      ref={ref}
      className={cx('ut-button ut-button--icon', variant !== 'default' && `ut-button--${variant}`, size === 'small' && 'ut-button--small', className)}
    >
      <Icon name={icon} size={size === 'small' ? 12 : 16} />
    </button>
  )
})
