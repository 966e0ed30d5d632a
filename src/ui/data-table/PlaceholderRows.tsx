'use client'

import type { CSSProperties, ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Button } from '../Button.js'
import { Icon } from '../Icon.js'
import type { TableEnd } from './dataColumn.js'
import type { DrawnColumn } from './useColumnModel.js'

/** @see SkeletonRows */
export interface SkeletonRowsProps<Row> {
  readonly columns: readonly DrawnColumn<Row>[]
  readonly selectable: boolean
  readonly count: number
  /** Distance of the first from the body's top, pixels; `null` = in normal flow. */
  readonly top?: number | null
  readonly rowHeight?: number
}

/** Widths that look like text, by row, so that a column of bars is not a wall. */
const SHARES = [0.62, 0.48, 0.7, 0.55, 0.4, 0.66]

/** Rows without content, of the final size. */
export function SkeletonRows<Row>({ columns, selectable, count, top = null, rowHeight = 0 }: SkeletonRowsProps<Row>): ReactNode {
  return Array.from({ length: count }, (_, at) => (
    <div key={at} aria-hidden="true" className="ut-table__row" style={top === null ? undefined : { top: top + at * rowHeight }}>
      {selectable && <div className="ut-cell ut-cell--select"><span className="ut-skeleton ut-skeleton--box" /></div>}
      {columns.map(({ column, className, style }, place) => (
        <div key={column.id} className={className} style={style}>
          {column.primary && <span className="ut-skeleton ut-skeleton--circle" />}
          <span className="ut-skeleton" style={{ inlineSize: `${100 * (SHARES[(at + place) % SHARES.length] ?? 0.5)}%` }} />
        </div>
      ))}
    </div>
  ))
}

/** @see EndRows */
export interface EndRowsProps<Row> extends SkeletonRowsProps<Row> {
  readonly end: TableEnd
}

/** Rows that follow the last one loaded: how many. */
export function endRowCount(end: TableEnd): number {
  switch (end.kind) {
    case 'done': return 0
    case 'failed': return 1
    case 'more': case 'loading': return 3
    default: return end satisfies never
  }
}

/** What follows the last loaded row: more to come, or why it did not come. */
export function EndRows<Row>({ end, ...rows }: EndRowsProps<Row>): ReactNode {
  const { messages } = useIntl()
  if (end.kind !== 'failed') return <SkeletonRows {...rows} />
  const style: CSSProperties | undefined = rows.top === null || rows.top === undefined ? undefined : { top: rows.top }
  return (
    <div role="row" className="ut-table__row ut-table__row--failed" style={style}>
      <div role="gridcell" aria-colspan={rows.columns.length + (rows.selectable ? 1 : 0)} className="ut-table__message">
        <Icon name="alert" />
        <span className="ut-grow">{end.message}</span>
        <Button size="small" onClick={end.retry}>{messages.common.retry}</Button>
      </div>
    </div>
  )
}
