'use client'
import { Tabs as Radix } from 'radix-ui'
import { useContext } from 'react'
import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.js'
import { RootContext } from './RootContext.js'

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
  const dir = useContext(RootContext)?.dir
  const choose = (next: string) => {
    const item = items.find(({ id }) => id === next)
    if (item) onValueChange(item.id)
  }
  return (
    <Radix.Root asChild {...(dir && { dir })} value={value} onValueChange={choose}>
      {/* Radix would write `dir="ltr"` where it was told nothing; the text around is to decide, from the first paint on. */}
      <div {...rest} dir={undefined} className={cx('ut-tabset', className)}>
        <Radix.List aria-label={label} className="ut-tabs">
          {items.map((item) => (
            <Radix.Trigger key={item.id} value={item.id} className="ut-tab">
              {item.label}
              {item.count !== undefined && <span className="ut-quiet">{item.count}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {items.map((item) => (
          <Radix.Content key={item.id} value={item.id} className="ut-tabpanel">
            {item.content}
          </Radix.Content>
        ))}
      </div>
    </Radix.Root>
  )
}
