'use client'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { moveFocus } from './moveFocus.js'

/** One choice of a few. */
export interface SegmentedItem<Id extends string = string> {
  readonly id: Id
  readonly label: ReactNode
  /** Tooltip. */
  readonly tip?: string
  readonly disabled?: boolean
}

/** @see Segmented */
export interface SegmentedProps<Id extends string> extends Omit<HTMLAttributes<HTMLDivElement>, 'onChange'> {
  /** Accessible name of the group. */
  readonly label: string
  readonly items: readonly SegmentedItem<Id>[]
  readonly value: Id
  readonly onValueChange: (id: Id) => void
}

/** A few choices side by side, one of them on: a radio group, so one stop for Tab, and arrows choose. */
export function Segmented<Id extends string>({ label, items, value, onValueChange, className, ...rest }: SegmentedProps<Id>) {
  const chosen = items.some(({ id, disabled }) => id === value && !disabled)
  const first = items.find(({ disabled }) => !disabled)?.id
  return (
    <div
      {...rest}
      role="radiogroup"
      aria-label={label}
      className={cx('ut-segmented', className)}
    >
      {items.map(({ id, label: text, tip, disabled }) => (
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === value}
          data-id={id}
          data-ut-tip={tip}
          disabled={disabled}
          tabIndex={id === value || (!chosen && id === first) ? 0 : -1}
          className="ut-segmented__item"
          onClick={() => onValueChange(id)}
          onKeyDown={(event) => {
            const moved = moveFocus(event, { selector: '[role="radio"]:not(:disabled)', axis: 'both', among: event.currentTarget.parentElement })
            const item = items.find((other) => other.id === moved?.dataset.id)
            if (item) onValueChange(item.id)
          }}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
