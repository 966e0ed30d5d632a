'use client'

import { useCallback, useMemo } from 'react'
import type { RequestOf, UserSort, UsersPage } from '../../contract/questions.js'
import { useResolvedUsers } from '../../hooks/useResolvedUsers.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { bucketEnd } from '../../model/buckets.js'
import type { Sort } from '../../model/page.js'
import type { Rollup, UserSummary } from '../../model/user.js'
import type { ColumnLayout, ColumnLayoutReason, DataColumn } from '../../ui/data-table/dataColumn.js'
import { costSort, modeOfSort } from './costMode.js'
import { resolveColumns } from './resolveColumns.js'
import type { UsersSortReason, UsersTableProps } from './usersTableProps.js'
import { useTableLayout } from './useTableLayout.js'
import { useUserColumns } from './useUserColumns.js'
import type { CostMode, TrendScale, UserCellContext } from './userColumnDef.js'

/** @see useTableView */
export interface TableViewOptions extends Pick<UsersTableProps, 'columns' | 'visibleColumns' | 'onVisibleColumnsChange' | 'storage' | 'storageKey' | 'isNewUser'> {
  readonly sort: Sort<UserSort>
  readonly setSort: (next: Sort<UserSort>, details: { readonly reason: UsersSortReason }) => void
  readonly rows: readonly UserSummary[]
  readonly total: number | null
  readonly answer: UsersPage | undefined
  readonly request: RequestOf<'listUsers'>
}

/** @see useTableView */
export interface TableView {
  readonly shown: readonly DataColumn<UserSummary>[]
  readonly layout: ColumnLayout
  readonly setLayout: (next: ColumnLayout, details: { readonly reason: ColumnLayoutReason }) => void
  readonly controls: { readonly setCostMode: (mode: CostMode) => void; readonly setTrendScale: (scale: TrendScale) => void }
  readonly context: UserCellContext
}

const unknown = () => undefined

/** Columns, their arrangement, and all that their cells need to know. */
export function useTableView(options: TableViewOptions): TableView {
  const { columns, visibleColumns, onVisibleColumnsChange, storage, storageKey = 'usertrail.users-table', sort, setSort, rows, total, answer, request } = options
  const { isNewUser = unknown } = options
  const { messages, format, locale, now } = useIntl()
  const [kept, change] = useTableLayout(storage, storageKey)
  const { all, shown } = useMemo(() => resolveColumns(columns), [columns])

  const users = useResolvedUsers(useMemo(() => rows.map((user) => user.userId), [rows]))
  const costMode = modeOfSort(sort.by) ?? kept.costMode
  const max = useMemo(() => (kept.trendScale === 'row' ? null : highest(rows)), [rows, kept.trendScale])
  const last = answer?.trendBuckets.at(-1)
  const unit = request.trend ?? 'day'
  const open = last !== undefined && bucketEnd(last, unit, request.timeZone, request.weekStartsOn) > now()
  // Each page brings it along: the same object until a figure changes, or every row would be drawn for every page.
  const figures = JSON.stringify(answer?.rollup ?? null)
  const rollup = useMemo((): Rollup | null => JSON.parse(figures), [figures])
  const context = useMemo((): UserCellContext => ({
    messages, format, locale, timeZone: request.timeZone, resolved: (id) => users.get(id), rollup, total, isNew: isNewUser,
    costMode, trend: { unit, max, open },
  }), [messages, format, locale, request.timeZone, users, rollup, total, isNewUser, costMode, unit, max, open])

  const visible = visibleColumns === undefined ? kept.columns : visibleColumns
  const layout = useMemo((): ColumnLayout => ({ columns: visible ?? shown, widths: kept.widths, pins: kept.pins }), [visible, shown, kept.widths, kept.pins])
  const setLayout = useCallback((next: ColumnLayout, { reason }: { readonly reason: ColumnLayoutReason }) => {
    change({ columns: next.columns, widths: next.widths, pins: next.pins })
    if (reason !== 'resize') onVisibleColumnsChange?.(next.columns, { reason })
  }, [change, onVisibleColumnsChange])

  const setCostMode = useCallback((mode: CostMode) => {
    change({ costMode: mode })
    if (modeOfSort(sort.by) !== null) setSort({ by: costSort(mode), direction: sort.direction }, { reason: 'costMode' })
  }, [change, sort, setSort])
  const setTrendScale = useCallback((trendScale: TrendScale) => change({ trendScale }), [change])
  const controls = useMemo(() => ({ setCostMode, setTrendScale }), [setCostMode, setTrendScale])
  return { shown: useUserColumns(all, context), layout, setLayout, controls, context }
}

/** The highest value of any trend; at least 1, so that a flat line of zeros has a scale. */
function highest(rows: readonly UserSummary[]): number {
  let most = 1
  for (const { trend } of rows) for (const value of trend) if (value > most) most = value
  return most
}
