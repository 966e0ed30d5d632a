'use client'
import type { CSSProperties, HTMLAttributes } from 'react'
import { cx } from './cx.js'

/** @see Skeleton */
export interface SkeletonProps extends HTMLAttributes<HTMLSpanElement> {
  /** px or any CSS length. Default: all there is. */
  readonly width?: number | string
  /** px or any CSS length. Default 8. */
  readonly height?: number | string
  /** As big as an avatar. */
  readonly circle?: boolean
}

/** A grey bar where text will be. The block around it says `aria-busy`. */
export function Skeleton({ width, height, circle, className, style, ...rest }: SkeletonProps) {
  const size: CSSProperties = { ...style }
  if (width !== undefined) size.inlineSize = width
  if (height !== undefined) size.blockSize = height
  return <span {...rest} aria-hidden="true" className={cx('ut-skeleton', circle && 'ut-skeleton--circle', className)} style={size} />
}
