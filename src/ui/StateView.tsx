'use client'
import { forwardRef } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** @see StateView */
export interface StateViewProps extends Omit<HTMLAttributes<HTMLDivElement>, 'title'> {
  readonly icon: IconName
  readonly title: ReactNode
  /** Why, and what there is instead. */
  readonly text?: ReactNode
  /** Buttons. */
  readonly actions?: ReactNode
  readonly tone?: 'danger'
  /** Level of the title in the page's outline. Default 3. */
  readonly level?: 2 | 3 | 4
}

/** What stands where data would: nothing yet, nothing here, not allowed, not found, failed. Fills its place, centred. */
export const StateView = forwardRef<HTMLDivElement, StateViewProps>(function StateView({ icon, title, text, actions, tone, level = 3, className, children, ...rest }, ref) {
  return (
    <div {...rest} ref={ref} className={cx('ut-stateview', className)} data-tone={tone}>
      <Icon name={icon} size={20} className="ut-stateview__icon" />
      <div role="heading" aria-level={level} className="ut-heading ut-stateview__title">
        {title}
      </div>
      {text && <p className="ut-stateview__text">{text}</p>}
      {children}
      {actions && <div className="ut-row ut-wrap ut-stateview__actions">{actions}</div>}
    </div>
  )
})
