'use client'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** @see Banner */
export interface BannerProps extends Omit<HTMLAttributes<HTMLDivElement>, 'title'> {
  readonly tone?: 'warning' | 'danger'
  /** Default: `alert` for danger, `clock` for warning, else `info`. */
  readonly icon?: IconName
  /** Strong. */
  readonly title?: ReactNode
  readonly actions?: ReactNode
}

/** One line about what is on screen, such as that it is stale. Spoken when it appears (danger at once). */
export function Banner({ tone, icon, title, actions, className, children, ...rest }: BannerProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} {...rest} className={cx('ut-banner', className)} data-tone={tone}>
      <Icon name={icon ?? (tone === 'danger' ? 'alert' : tone === 'warning' ? 'clock' : 'info')} />
      <span className="ut-grow">
        {title && <span className="ut-strong">{title} </span>}
        {children}
      </span>
      {actions}
    </div>
  )
}
