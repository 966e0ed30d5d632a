'use client'
import type { HTMLAttributes } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** @see Badge */
export interface BadgeProps extends HTMLAttributes<HTMLSpanElement> {
  readonly tone?: 'danger' | 'warning' | 'accent'
  readonly icon?: IconName
}

/** A short word on a tint. A toned badge needs its word or icon: never hue alone. */
export function Badge({ tone, icon, className, children, ...rest }: BadgeProps) {
  return (
    <span {...rest} className={cx('ut-badge', className)} data-tone={tone}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  )
}
