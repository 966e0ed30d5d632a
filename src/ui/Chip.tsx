'use client'
import type { HTMLAttributes, ReactNode } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'

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
  /** The whole chip in words: names the button that removes it, and a locked chip. */
  readonly label: string
  /** Opens its editor. Absent: the body is no button. */
  readonly onEdit?: () => void
  readonly onRemove?: () => void
  /** Words in place of the cross. */
  readonly removeText?: string
}

/** One condition that narrows what is shown. */
export function Chip({ name, children, icon, locked, tone, label, onEdit, onRemove, removeText, className, ...rest }: ChipProps) {
  const { states } = useIntl().messages
  const body = (
    <>
      {(locked || icon) && <Icon name={locked ? 'lock' : (icon ?? 'lock')} size={12} />}
      {name !== undefined && <span className="ut-chip__key">{name}</span>}{' '}
      <span className="ut-truncate">{children}</span>
    </>
  )
  return (
    <span {...rest} className={cx('ut-chip', className)} data-locked={locked ? '' : undefined} data-tone={tone}>
      {onEdit && !locked ? (
        <button type="button" className="ut-chip__body" onClick={onEdit}>
          {body}
        </button>
      ) : (
        <span className="ut-chip__body" {...(locked && { tabIndex: 0, role: 'note', 'aria-label': states.lockedName(label), 'data-ut-tip': states.locked })}>
          {body}
        </span>
      )}
      {onRemove && !locked && (
        <button type="button" className="ut-chip__remove" aria-label={removeText === undefined ? states.remove(label) : `${removeText}: ${label}`} onClick={onRemove}>
          {removeText ?? <Icon name="x" size={12} />}
        </button>
      )}
    </span>
  )
}
