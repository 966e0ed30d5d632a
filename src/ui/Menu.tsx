'use client'
import { useRef } from 'react'
import type { KeyboardEvent, ReactElement, ReactNode } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'
import { moveFocus } from './moveFocus.js'
import { Popover } from './Popover.js'

/** One line of a menu. */
export interface MenuItem {
  readonly id: string
  readonly label: ReactNode
  /** Text that type-ahead looks at. Default: the label when it is a string. */
  readonly text?: string
  readonly icon?: IconName
  /** Drawn at the end of the line, quietly. */
  readonly hint?: ReactNode
  /** Present: a choice, on or off. */
  readonly checked?: boolean
  readonly disabled?: boolean
  /** A second line that explains. */
  readonly description?: ReactNode
  readonly onSelect: () => void
}

/** @see Menu */
export interface MenuProps {
  readonly trigger: ReactElement
  readonly label: string
  readonly items: readonly MenuItem[]
  /** `radio`: checked items exclude each other. Default `check`. */
  readonly kind?: 'check' | 'radio'
  readonly align?: 'start' | 'center' | 'end'
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly className?: string
}

/** A list of acts or choices at a button: arrows, Home, End and typing move; Enter and Space act and close. */
export function Menu({ trigger, label, items, kind = 'check', align = 'start', open, onOpenChange, className }: MenuProps) {
  const list = useRef<HTMLDivElement>(null)
  const enter = (event: Event) => {
    event.preventDefault()
    const chosen = list.current?.querySelector<HTMLElement>('[aria-checked="true"]:not([aria-disabled])')
    const first = list.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled])')
    ;(kind === 'radio' ? (chosen ?? first) : first)?.focus()
  }
  return (
    <Popover
      trigger={trigger}
      label={label}
      align={align}
      role="menu"
      onOpenAutoFocus={enter}
      className={cx('ut-menu', className)}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange })}
    >
      {(close) => (
        <div ref={list} role="none" className="ut-menu__list" onKeyDown={(event) => onKey(event, close)}>
          {items.map((item) => (
            <Line key={item.id} item={item} kind={kind} close={close} />
          ))}
        </div>
      )}
    </Popover>
  )
}

function onKey(event: KeyboardEvent<HTMLElement>, close: () => void) {
  if (event.key === 'Tab') {
    close()
    return
  }
  moveFocus(event, { selector: '[role^="menuitem"]:not([aria-disabled])', axis: 'vertical', typeAhead: true })
}

function Line({ item, kind, close }: { readonly item: MenuItem; readonly kind: 'check' | 'radio'; readonly close: () => void }) {
  const choice = item.checked !== undefined
  const act = () => {
    if (item.disabled) return
    close()
    item.onSelect()
  }
  return (
    <div
      role={choice ? (kind === 'radio' ? 'menuitemradio' : 'menuitemcheckbox') : 'menuitem'}
      aria-checked={choice ? item.checked : undefined}
      aria-disabled={item.disabled || undefined}
      data-text={item.text ?? (typeof item.label === 'string' ? item.label : undefined)}
      tabIndex={-1}
      className="ut-option"
      onClick={act}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        act()
      }}
    >
      {item.icon && <Icon name={item.icon} />}
      <span className="ut-grow">
        <span>{item.label}</span>
        {item.description && <span className="ut-option__more">{item.description}</span>}
      </span>
      {item.hint && <span className="ut-option__hint">{item.hint}</span>}
      {choice && <Icon name="check" className="ut-option__check" />}
    </div>
  )
}
