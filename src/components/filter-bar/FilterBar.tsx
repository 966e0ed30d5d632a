'use client'
import { forwardRef, useMemo, useRef } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition, UserScope } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'
import { Chip } from '../../ui/Chip.js'
import { composeRefs } from '../../ui/composeRefs.js'
import { cx } from '../../ui/cx.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { AddFilter } from './AddFilter.js'
import { conditionLabel } from './conditionLabel.js'
import { FilterChip } from './FilterChip.js'

/** @see FilterBar */
export interface FilterBarProps extends Omit<RootProps, 'children' | 'onChange'> {
  /** The filters that are set; all must hold. */
  readonly where: readonly Condition[]
  readonly onWhereChange: (next: readonly Condition[]) => void
  /** Filters that the host has set: shown dashed with a lock, cannot be changed. */
  readonly locked?: readonly Condition[]
  /** Range, zone and filters that the counts of values are of. */
  readonly scope: UserScope
}

/** Filters as chips that can be edited and removed, and a button that adds one. */
export const FilterBar = forwardRef<HTMLDivElement, FilterBarProps>(function FilterBar(
  { where, onWhereChange, locked = [], scope, className, ...rest },
  ref,
) {
  const intl = useIntl()
  const { filters } = intl.messages
  const box = useRef<HTMLDivElement>(null)
  const merged = useMemo(() => composeRefs(box, ref), [ref])
  const replace = (at: number, next: Condition | null) => onWhereChange(where.flatMap((c, i) => (i !== at ? [c] : next ? [next] : [])))
  const remove = (at: number) => {
    replace(at, null)
    // the button that had the focus is gone: go on at the one that adds
    box.current?.querySelector<HTMLElement>(':scope > .ut-button')?.focus()
  }
  return (
    <ViewRoot {...rest} ref={merged} role="group" aria-label={filters.label} className={cx('ut-filters ut-control', className)}>
      {locked.map((condition) => {
        const { name, value } = conditionLabel(condition, intl)
        return <Chip key={JSON.stringify(condition)} locked name={name} label={`${name} ${value}`}>{value}</Chip>
      })}
      {where.map((condition, at) => (
        // Two equal filters differ in nothing but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <FilterChip key={at} condition={condition} scope={scope} onChange={(next) => replace(at, next)} onRemove={() => remove(at)} />
      ))}
      <AddFilter scope={scope} onAdd={(condition) => onWhereChange([...where, condition])} />
      {where.length > 1 && <Button variant="ghost" size="small" onClick={() => onWhereChange([])}>{filters.clearAll}</Button>}
    </ViewRoot>
  )
})
