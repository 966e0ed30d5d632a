'use client'

import { useMemo, useRef } from 'react'
import type { ReactElement } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { cx } from '../cx.js'
import { columnGeometry } from './columnGeometry.js'
import { DEFAULT_COLUMN_LAYOUT } from './dataColumn.js'
import type { TableEnd } from './dataColumn.js'
import type { DataTableProps } from './dataTableProps.js'
import { ListBar } from './ListBar.js'
import { TableBody } from './TableBody.js'
import { TableHead } from './TableHead.js'
import { useColumnModel } from './useColumnModel.js'
import { useHeadActions } from './useHeadActions.js'
import { useOwned } from './useOwned.js'
import { useRowSelection } from './useRowSelection.js'

/**
 * A table of many rows: draws only those in sight, and becomes a list in a narrow container. Knows nothing of what the
 * rows are. Row height is `--ut-row-height`. Fills the height that its host gives, else grows and lets the page scroll.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const {
    label, columns, rows, getRowId, total = rows.length, status = 'ready', end = DONE, virtualize = true,
    sort = null, onSortChange, selectable = false, getRowLabel = getRowId, getRowHref, renderLink, onOpenRow,
    keys = 'table', openRowId = null, showRollup, listBar, footer, placeholder, ref, className, style,
  } = props
  const { messages } = useIntl()
  const [layout, setLayout] = useOwned(props.layout, props.defaultLayout ?? DEFAULT_COLUMN_LAYOUT, props.onLayoutChange)
  const [selected, setSelected] = useOwned(props.selected, props.defaultSelected ?? NOTHING, props.onSelectedChange)
  const model = useColumnModel(columns, layout, setLayout)
  const grid = useRef<HTMLDivElement>(null)
  const { actions, drag } = useHeadActions({ model, layout, sort, onSortChange, selectable })
  const selection = useRowSelection(rows, getRowId, selected, setSelected)

  const rollup = showRollup ?? model.drawn.some(({ column }) => column.rollup !== undefined)
  const headRows = rollup ? 2 : 1
  const opens = onOpenRow !== undefined
  const kit = useMemo(() => ({
    columns: model.drawn, selectable, getRowHref, renderLink, opens, headRows,
    selectLabel: (row: Row) => messages.table.selectRow(getRowLabel(row)),
  }), [model.drawn, selectable, getRowHref, renderLink, opens, headRows, messages, getRowLabel])

  return (
    <div ref={ref} className={cx('ut-datatable', className)} style={style} data-status={status}>
      <ListBar columns={columns} sort={sort} onSortChange={onSortChange}>{listBar}</ListBar>
      <div className="ut-table__scroll" data-rollup={rollup || undefined}>
        <div
          ref={grid}
          role="grid"
          className="ut-table"
          style={columnGeometry(model.tracks, selectable)}
          aria-label={label}
          aria-rowcount={total === null ? -1 : total + headRows}
          aria-multiselectable={selectable || undefined}
          aria-busy={status !== 'ready' || undefined}
        >
          <TableHead
            model={model} sort={sort} drag={drag} actions={actions} rollup={rollup}
            select={selectable ? { count: rows.length, state: selection.state, onToggle: selection.toggleAll } : null}
          />
          <TableBody
            kit={kit} rows={rows} getRowId={getRowId} status={status} end={end} virtualize={virtualize} keys={keys}
            openRowId={openRowId} placeholder={placeholder} onOpenRow={onOpenRow} selected={selected}
            onToggle={selection.toggle} root={grid} origin={sort && `${sort.direction} ${sort.by}`}
          />
        </div>
      </div>
      {footer}
    </div>
  )
}

const DONE: TableEnd = { kind: 'done' }
const NOTHING: ReadonlySet<string> = new Set()
