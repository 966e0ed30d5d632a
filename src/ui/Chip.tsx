'use client'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'
import { useUiMessages } from './useUiMessages.js'

/** @see Chip */
export interface ChipProps extends Omit<HTMLAttributes<HTMLSpanElement>, 'onSelect'> {
  /** What is narrowed, quietly, before the value. */
  readonly name?: ReactNode
  readonly children: ReactNode
  readonly icon?: IconName
  /** Set by the host: dashed with a lock, cannot be edited or removed. */
  readonly locked?: boolean
  /** `accent`: the zoom. */
  readonly tone?: 'accent'
  /** The whole chip in words: names the buttons. */
  readonly label: string
  /** Opens its editor. Absent: the body is no button. */
  readonly onEdit?: () => void
  readonly onRemove?: () => void
  /** Words in place of the cross. */
  readonly removeText?: string
}

/** One condition that narrows what is shown. */
export function Chip({ name, children, icon, locked, tone, label, onEdit, onRemove, removeText, className, ...rest }: ChipProps) {
  const messages = useUiMessages()
  const body = (
    <>
      {(locked || icon) && <Icon name={locked ? 'lock' : (icon ?? 'lock')} size={12} />}
      {name !== undefined && <span className="ut-chip__key">{name}</span>}
      <span className="ut-truncate">{children}</span>
    </>
  )
  return (
    <span {...rest} className={cx('ut-chip', className)} data-locked={locked ? '' : undefined} data-tone={tone}>
      {onEdit && !locked ? (
        <button type="button" className="ut-chip__body" aria-label={label} onClick={onEdit}>
          {body}
        </button>
      ) : (
        <span className="ut-chip__body" {...(locked && { tabIndex: 0, role: 'note', 'aria-label': `${label} (${messages.locked})`, 'data-ut-tip': messages.locked })}>
          {body}
        </span>
      )}
      {onRemove && !locked && (
        <button type="button" className="ut-chip__remove" aria-label={`${removeText ?? messages.remove}: ${label}`} onClick={onRemove}>
          {removeText ?? <Icon name="x" size={12} />}
        </button>
      )}
    </span>
  )
}
