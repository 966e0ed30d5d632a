'use client'
import { Tabs as Radix } from 'radix-ui'
import { useState } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { directionOf } from './directionOf.js'

/** One tab. */
export interface TabItem<Id extends string = string> {
  readonly id: Id
  readonly label: ReactNode
  /** A number after the label. */
  readonly count?: ReactNode
  /** Drawn only while chosen. */
  readonly content: ReactNode
}

/** @see Tabs */
export interface TabsProps<Id extends string> extends Omit<HTMLAttributes<HTMLDivElement>, 'onChange' | 'defaultValue' | 'dir'> {
  /** Accessible name of the row of tabs. */
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly value: Id
  readonly onValueChange: (id: Id) => void
}

/** Panels of which one shows. Arrow keys, Home and End move along the row and choose. */
export function Tabs<Id extends string>({ label, items, value, onValueChange, className, ...rest }: TabsProps<Id>) {
  const [dir, setDir] = useState<'ltr' | 'rtl'>('ltr')
  const choose = (next: string) => {
    const item = items.find(({ id }) => id === next)
    if (item) onValueChange(item.id)
  }
  return (
    <Radix.Root {...rest} dir={dir} value={value} onValueChange={choose} className={cx('ut-tabset', className)} asChild={false}>
      <Radix.List aria-label={label} className="ut-tabs" onFocusCapture={(event) => setDir(directionOf(event.currentTarget))}>
        {items.map((item) => (
          <Radix.Trigger key={item.id} value={item.id} className="ut-tab">
            {item.label}
            {item.count !== undefined && <span className="ut-tab__count">{item.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {items.map((item) => (
        <Radix.Content key={item.id} value={item.id} className="ut-tabpanel">
          {item.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
