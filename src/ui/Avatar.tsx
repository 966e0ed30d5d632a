'use client'
import { useState } from 'react'
import type { HTMLAttributes } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import { initials } from './initials.js'

/** @see Avatar */
export interface AvatarProps extends HTMLAttributes<HTMLSpanElement> {
  /** Name or e-mail, for the initials. Nothing known: a person, dashed. */
  readonly name?: string | null | undefined
  readonly src?: string | null | undefined
}

/** A person's picture, else the initials. Decoration: the name stands beside it, so it is hidden from screen readers. */
export function Avatar({ name, src, className, ...rest }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const letters = initials(name ?? '')
  const kind = src && src !== broken ? 'image' : letters ? 'initials' : 'anonymous'
  return (
    <span {...rest} aria-hidden="true" className={cx('ut-avatar', className)} data-kind={kind}>
      {kind === 'image' && src ? (
        <img src={src} alt="" loading="lazy" decoding="async" referrerPolicy="no-referrer" className="ut-avatar__image" onError={() => setBroken(src)} />
      ) : (
        letters || <Icon name="person" size={12} />
      )}
    </span>
  )
}
