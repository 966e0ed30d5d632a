'use client'
import { forwardRef } from 'react'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

/** @see Field */
export interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Accessible name. */
  readonly label: string
  readonly icon?: IconName
  /** Before the input, such as a currency sign. */
  readonly before?: ReactNode
  /** After the input, such as a unit or a button. */
  readonly after?: ReactNode
  /** What is wrong with the value; it is spoken and shown as a tooltip. */
  readonly error?: string | undefined
}

/** One line of text input. `className` and `style` go to the frame, the rest and `ref` to the input. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field({ label, icon, before, after, error, className, style, ...rest }, ref) {
  return (
    <span className={cx('ut-field', className)} style={style} data-invalid={error ? '' : undefined}>
      {icon && <Icon name={icon} />}
      {before}
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        ref={ref}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        data-ut-tip={error}
        className="ut-field__input"
      />
      {after}
    </span>
  )
})
