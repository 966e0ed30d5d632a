'use client'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'

/** @see Num */
export interface NumProps extends HTMLAttributes<HTMLSpanElement> {
  readonly children: ReactNode
  /** The full value where the text is shortened: tooltip. */
  readonly full?: string | undefined
}

/** A number as text, isolated, so that `<$0.01` survives in right-to-left text. It carries no layout: its cell does. */
export function Num({ full, className, children, ...rest }: NumProps) {
  return (
    <span {...rest} className={cx('ut-num', className)} data-ut-tip={full}>
      {children}
    </span>
  )
}
