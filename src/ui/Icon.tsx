'use client'
import type { SVGAttributes } from 'react'
import { cx } from './cx.js'
import { ICON_PATHS } from './iconPaths.js'
import type { IconName } from './iconPaths.js'

/** Drawn the other way round where text runs right to left. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['back', 'next', 'arrowback'])

/** @see Icon */
export interface IconProps extends SVGAttributes<SVGSVGElement> {
  readonly name: IconName
  /** Edge, px. Default 16. */
  readonly size?: 12 | 14 | 16 | 20
}

/** One picture of the set, in the colour of the text around, hidden from screen readers. */
export function Icon({ name, size = 16, className, ...rest }: IconProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      {...rest}
      className={cx('ut-icon', size !== 16 && `ut-icon--${size}`, DIRECTIONAL.has(name) && 'ut-icon--dir', className)}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}
