'use client'
import type { HTMLAttributes } from 'react'
import { cx } from './cx.js'
import { splitId } from './splitId.js'
import { visibleText } from './visibleText.js'

/** @see IdText */
export interface IdTextProps extends Omit<HTMLAttributes<HTMLElement>, 'children' | 'id'> {
  /** Any characters; those that cannot be seen are drawn as signs. */
  readonly value: string
  /** Tooltip with the whole id. Default yes. */
  readonly tip?: boolean
}

const TIP_LENGTH = 600

/** An id, always left to right; too long for its place, the middle is left out, so that the tail that tells ids apart shows. */
export function IdText({ value, tip = true, className, ...rest }: IdTextProps) {
  const text = visibleText(value)
  const [head, tail] = splitId(text)
  return (
    <bdi {...rest} dir="ltr" className={cx('ut-id', className)} data-ut-tip={tip ? (text.length > TIP_LENGTH ? `${text.slice(0, TIP_LENGTH)}…` : text) : undefined}>
      <span className="ut-id__head">{head}</span>
      {tail && <span className="ut-id__tail">{tail}</span>}
    </bdi>
  )
}
