'use client'
import { forwardRef } from 'react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'

/** @see Switch */
export interface SwitchProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onChange'> {
  readonly checked: boolean
  readonly onCheckedChange: (checked: boolean) => void
  /** The visible label. */
  readonly children: ReactNode
}

/** On or off, at once. */
export const Switch = forwardRef<HTMLButtonElement, SwitchProps>(function Switch({ checked, onCheckedChange, className, children, ...rest }, ref) {
  return (
    <button type="button" {...rest} ref={ref} role="switch" aria-checked={checked} className={cx('ut-switch', className)} onClick={() => onCheckedChange(!checked)}>
      <span className="ut-switch__track">
        <span className="ut-switch__thumb" />
      </span>
      <span>{children}</span>
    </button>
  )
})
