'use client'
import { forwardRef } from 'react'
import type { ButtonHTMLAttributes } from 'react'
import { cx } from './cx.js'

/** A tiny button inside a header or a sum row, such as SUM / AVG / MED. Give it an `aria-label` that says more. */
export const Pill = forwardRef<HTMLButtonElement, ButtonHTMLAttributes<HTMLButtonElement>>(function Pill({ className, ...rest }, ref) {
  return <button type="button" {...rest} ref={ref} className={cx('ut-pill', className)} />
})
