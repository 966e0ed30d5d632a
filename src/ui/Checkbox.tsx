'use client'
import { forwardRef, useEffect, useMemo, useRef } from 'react'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { composeRefs } from './composeRefs.js'
import { cx } from './cx.js'

/** @see Checkbox */
export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'checked' | 'type' | 'onChange' | 'size'> {
  /** `mixed`: some of what it stands for is on. */
  readonly checked: boolean | 'mixed'
  /** The event tells about Shift. */
  readonly onCheckedChange: (checked: boolean, event: { readonly shiftKey: boolean }) => void
  /** The visible label; without it give `aria-label`. */
  readonly children?: ReactNode
}

/** A native checkbox. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox({ checked, onCheckedChange, className, children, ...rest }, ref) {
  const element = useRef<HTMLInputElement>(null)
  const merged = useMemo(() => composeRefs(element, ref), [ref])
  const mixed = checked === 'mixed'
  useEffect(() => {
    if (element.current) element.current.indeterminate = mixed
  }, [mixed])
  const input = (
    <input
      {...rest}
      ref={merged}
      type="checkbox"
      checked={checked === true}
      aria-checked={mixed ? 'mixed' : undefined}
      className={cx('ut-check', className)}
      onChange={(event) => {
        const { nativeEvent } = event
        onCheckedChange(event.target.checked, { shiftKey: 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true })
      }}
    />
  )
  if (children === undefined) return input
  return (
    <label className="ut-row ut-checkline">
      {input}
      <span className="ut-grow">{children}</span>
    </label>
  )
})
