'use client'
import { useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx.js'
import { Icon } from './Icon.js'
import type { IconName } from './iconPaths.js'
import { moveFocus } from './moveFocus.js'
import { Popover } from './Popover.js'
import type { TriggerProps } from './Popover.js'

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
  readonly trigger: ReactElement<TriggerProps>
  readonly label: string
  readonly items: readonly MenuItem[]
  /** `radio`: checked items exclude each other. Default `check`. */
  readonly kind?: 'check' | 'radio'
  readonly align?: 'start' | 'center' | 'end'
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  readonly className?: string
}

const ITEM = '[role^="menuitem"]:not(:disabled)'

/** A list of acts or choices at a button: arrows, Home, End and typing move; Enter and Space act and close. */
export function Menu({ trigger, label, items, kind = 'check', align = 'start', open, onOpenChange, className }: MenuProps) {
  const [inner, setInner] = useState(false)
  const change = (next: boolean) => {
    setInner(next)
    onOpenChange?.(next)
  }
  const enter = (content: HTMLElement) =>
    (kind === 'radio' ? content.querySelector<HTMLElement>('[aria-checked="true"]:not(:disabled)') : null) ?? content.querySelector<HTMLElement>(ITEM)
  return (
    <Popover
      trigger={trigger}
      label={label}
      align={align}
      role="menu"
      initialFocus={enter}
      className={cx('ut-menu', className)}
      onKeyDown={(event) => {
        // A menu is one stop: Tab leaves it, and goes on from the button.
        if (event.key === 'Tab') change(false)
        else moveFocus(event, { selector: ITEM, axis: 'vertical', typeAhead: true })
      }}
      open={open ?? inner}
      onOpenChange={change}
    >
      {(close) => (
        <div role="none" className="ut-menu__list">
          {items.map((item) => (
            <Line key={item.id} item={item} kind={kind} close={close} />
          ))}
        </div>
      )}
    </Popover>
  )
}

function Line({ item, kind, close }: { readonly item: MenuItem; readonly kind: 'check' | 'radio'; readonly close: () => void }) {
  const choice = item.checked !== undefined
  return (
    <button
      type="button"
      role={choice ? (kind === 'radio' ? 'menuitemradio' : 'menuitemcheckbox') : 'menuitem'}
      aria-checked={choice ? item.checked : undefined}
      disabled={item.disabled}
      data-text={item.text ?? (typeof item.label === 'string' ? item.label : undefined)}
      tabIndex={-1}
      className="ut-option"
      onClick={() => {
        close()
        item.onSelect()
      }}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {item.icon && <Icon name={item.icon} />}
      <span className="ut-grow">
        <span>{item.label}</span>
        {item.description && <span className="ut-option__more ut-muted ut-note">{item.description}</span>}
      </span>
      {item.hint && <span className="ut-inline ut-muted">{item.hint}</span>}
      {choice && <Icon name="check" className="ut-option__check" />}
    </button>
  )
}
