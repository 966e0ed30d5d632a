'use client'
import type { CSSProperties, HTMLAttributes } from 'react'
import { cx } from './cx.js'

/** @see Progress */
export interface ProgressProps extends HTMLAttributes<HTMLDivElement> {
  /** 0–1; `null` = under way, length unknown. */
  readonly value: number | null
  readonly label: string
}

/** How far something has come. */
export function Progress({ value, label, className, style, ...rest }: ProgressProps) {
  const part = value === null ? null : Math.max(0, Math.min(1, value))
  const own: CSSProperties & Record<'--ut-value', number> = { '--ut-value': part ?? 0.3, ...style }
  return (
    <div
      {...rest}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={part === null ? undefined : Math.round(part * 100)}
      className={cx('ut-progress', className)}
      style={own}
    >
      <div className="ut-progress__bar" />
    </div>
  )
}
