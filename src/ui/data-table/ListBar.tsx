'use client'

import { useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Button } from '../Button.js'
import { Menu } from '../Menu.js'
import type { DataColumn, TableSort } from './dataColumn.js'

/** @see ListBar */
export interface ListBarProps<Row> {
  readonly columns: readonly DataColumn<Row>[]
  readonly sort: TableSort | null
  readonly onSortChange: ((next: TableSort, details: { readonly reason: 'header' }) => void) | undefined
  readonly children?: ReactNode
}

/** Totals and order, where the table is a list and has no header in sight. */
export function ListBar<Row>({ columns, sort, onSortChange, children }: ListBarProps<Row>) {
  const { table } = useIntl().messages
  // Made when first asked for: most tables are never a list.
  const [menu, setMenu] = useState<'unused' | 'open' | 'closed'>('unused')
  const sortable = columns.filter((column) => column.sortBy !== undefined)
  const current = sortable.find((column) => column.sortBy === sort?.by)
  if (sortable.length === 0 && children === undefined) return null
  const button = (
    <Button size="small" icon={sort?.direction === 'asc' ? 'up' : 'down'} onClick={() => setMenu('open')}>{current?.header ?? table.sortBy}</Button>
  )
  return (
    <div className="ut-table__listbar ut-row ut-small">
      {children}
      {sortable.length > 0 && onSortChange && (menu === 'unused' ? button : (
        <Menu
          open={menu === 'open'}
          onOpenChange={(open) => setMenu(open ? 'open' : 'closed')}
          label={table.sortBy}
          kind="radio"
          align="end"
          trigger={button}
          items={menu === 'open' ? sortable.map((column) => {
            const by = column.sortBy ?? column.id
            const first = column.sortFirst ?? (column.numeric ? 'desc' : 'asc')
            const chosen = sort?.by === by
            const direction = chosen ? (sort.direction === 'asc' ? 'desc' as const : 'asc' as const) : first
            return { id: column.id, label: column.header, checked: chosen, onSelect: () => onSortChange({ by, direction }, { reason: 'header' }) }
          }) : []}
        />
      ))}
    </div>
  )
}
