'use client'
import type { SVGAttributes } from 'react'
import { cx } from './cx.js'

/** A turning arc, 14 px. Decoration: say what is going on in words beside it. */
export function Spinner({ className, ...rest }: SVGAttributes<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" {...rest} className={cx('ut-icon ut-icon--14 ut-spinner', className)}>
      <path d="M14 8a6 6 0 1 1-6-6" />
    </svg>
  )
}
