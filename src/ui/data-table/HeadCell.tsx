'use client'

import { useState } from 'react'
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { cx } from '../cx.js'
import { Icon } from '../Icon.js'
import { Menu } from '../Menu.js'
import type { MenuItem } from '../Menu.js'
import type { ColumnDrag } from './useColumnDrag.js'
import { RESIZE_STEP } from './resizeColumn.js'
import type { DrawnColumn } from './useColumnModel.js'

/** What a header cell can do to its column. */
export interface HeadActions {
  readonly sort: (id: string, direction: 'asc' | 'desc' | 'next') => void
  /** `from`: the width it has on screen, pixels. */
  readonly widen: (id: string, by: number, from: number) => void
  readonly resetWidth: (id: string) => void
  readonly dragWidth: (event: PointerEvent<HTMLElement>, id: string) => void
  readonly shift: (id: string, by: -1 | 1) => void
  readonly menu: (id: string) => readonly MenuItem[]
}

/** @see HeadCell */
export interface HeadCellProps<Row> {
  readonly drawn: DrawnColumn<Row>
  readonly width: number
  readonly least: number
  readonly sorted: 'asc' | 'desc' | null
  readonly drag: ColumnDrag
  readonly actions: HeadActions
}

/**
 * Name of a column: press to sort, drag to move, its edge to resize, context menu for everything. By keyboard:
 * Shift+Arrow resizes, Ctrl+Shift+Arrow moves, Alt+ArrowDown opens the menu.
 */
export function HeadCell<Row>({ drawn: { column, className, style, pin }, width, least, sorted, drag, actions }: HeadCellProps<Row>) {
  const { table } = useIntl().messages
  // Made when first asked for, and kept: the focus returns to its button.
  const [menu, setMenu] = useState<'unused' | 'open' | 'closed'>('unused')
  const { id } = column
  const sortable = column.sortBy !== undefined
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const side = arrowSide(event)
    if (event.altKey && event.key === 'ArrowDown') setMenu('open')
    else if (side !== null && event.shiftKey && (event.ctrlKey || event.metaKey)) actions.shift(id, side)
    else if (side !== null && event.shiftKey) actions.widen(id, side * RESIZE_STEP, drawnWidth(event))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const openMenu = (event: MouseEvent) => {
    event.preventDefault()
    setMenu('open')
  }
  const more = (
    <button type="button" className="ut-head__more" tabIndex={-1} aria-label={table.columnMenu(column.header)} onClick={() => setMenu('open')}>
      <Icon name="chevron" size={12} />
    </button>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its button has the focus
    <div
      role="columnheader"
      className={cx(className, 'ut-head')}
      style={style}
      aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
      data-column={id}
      data-group={column.locked ? 'locked' : pin ?? 'center'}
      data-dragged={drag.dragged === id || undefined}
      data-drop={drag.drop?.id === id ? drag.drop.side : undefined}
      onContextMenu={openMenu}
    >
      <button
        type="button"
        className="ut-sort"
        data-ut-tip={column.headerTip}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight Control+Shift+ArrowLeft Control+Shift+ArrowRight Alt+ArrowDown"
        onClick={() => (sortable ? actions.sort(id, 'next') : setMenu('open'))}
        onKeyDown={onKeyDown}
        onPointerDown={column.locked ? undefined : (event) => drag.start(event, id)}
      >
        <span className="ut-sort__label ut-truncate">{column.header}</span>
        {sortable && <Icon size={12} name={sorted === null ? 'sort' : sorted === 'asc' ? 'up' : 'down'} />}
      </button>
      {menu === 'unused' ? more : <Menu open={menu === 'open'} onOpenChange={(open) => setMenu(open ? 'open' : 'closed')} label={table.columnMenu(column.header)} trigger={more} items={menu === 'open' ? actions.menu(id) : []} kind="radio" />}
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={table.columnWidth(column.header)}
        aria-valuenow={Math.round(width)}
        aria-valuemin={least}
        aria-valuemax={Math.max(MOST, Math.round(width))}
        tabIndex={-1}
        className="ut-resize"
        onPointerDown={(event) => actions.dragWidth(event, id)}
        onDoubleClick={() => actions.resetWidth(id)}
        onKeyDown={(event) => {
          const side = arrowSide(event)
          if (side !== null) actions.widen(id, side * (event.shiftKey ? 4 : 1) * RESIZE_STEP, drawnWidth(event))
          else if (event.key === 'Enter') actions.resetWidth(id)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
    </div>
  )
}

const drawnWidth = (event: KeyboardEvent<HTMLElement>): number => event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0

/** For `aria-valuemax` alone: a column may be wider. */
const MOST = 800

/** `1` = towards the end of the line, whichever way it runs. */
function arrowSide(event: KeyboardEvent<HTMLElement>): -1 | 1 | null {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  return (event.key === 'ArrowRight') === rtl ? -1 : 1
}
