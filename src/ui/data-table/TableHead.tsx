'use client'

import { useIntl } from '../../intl/IntlProvider.js'
import { HeadCell } from './HeadCell.js'
import type { HeadActions } from './HeadCell.js'
import { SelectAll } from './SelectAll.js'
import type { SelectAllProps } from './SelectAll.js'
import type { ColumnDrag } from './useColumnDrag.js'
import type { ColumnModel } from './useColumnModel.js'
import type { TableSort } from './dataColumn.js'

/** @see TableHead */
export interface TableHeadProps<Row> {
  readonly model: ColumnModel<Row>
  readonly sort: TableSort | null
  readonly drag: ColumnDrag
  readonly actions: HeadActions
  readonly select: SelectAllProps | null
  readonly rollup: boolean
}

/** Names of the columns, and below them the row of totals. */
export function TableHead<Row>({ model, sort, drag, actions, select, rollup }: TableHeadProps<Row>) {
  const { table } = useIntl().messages
  return (
    <div role="rowgroup" className="ut-table__head">
      <div role="row" aria-rowindex={1} className="ut-table__row ut-table__row--labels">
        {select && (
          <div role="columnheader" className="ut-cell ut-cell--select">
            <SelectAll {...select} />
          </div>
        )}
        {model.drawn.map((drawn, at) => (
          <HeadCell
            key={drawn.column.id}
            drawn={drawn}
            width={model.tracks[at]?.size ?? 0}
            least={model.columns[at]?.columnDef.minSize ?? 0}
            sorted={sort && drawn.column.sortBy === sort.by ? sort.direction : null}
            drag={drag}
            actions={actions}
          />
        ))}
      </div>
      {rollup && (
        <div role="row" aria-rowindex={2} aria-label={table.rollupTotal} className="ut-table__row ut-table__row--rollup">
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- an empty cell */}
          {select && <div role="gridcell" className="ut-cell ut-cell--select" />}
          {model.drawn.map(({ column, className, style }) => (
            <div key={column.id} role="gridcell" className={className} style={style}>
              {column.rollup}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
