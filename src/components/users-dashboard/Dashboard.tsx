'use client'
import { useMemo, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition } from '../../model/scope.js'
import { RANGE_PRESETS } from '../../model/viewRange.js'
import { Button } from '../../ui/Button.js'
import { useToast } from '../../ui/ToastRegion.js'
import { OverviewStats } from '../overview-stats/OverviewStats.js'
import { resolveColumns } from '../users-table/resolveColumns.js'
import { UsersTable } from '../users-table/UsersTable.js'
import { DashboardHistogram } from './DashboardHistogram.js'
import { DashboardToolbar } from './DashboardToolbar.js'
import { drawSlot } from './dashboardSlots.js'
import { EmptyUsers } from './EmptyUsers.js'
import { SelectionActions } from './SelectionActions.js'
import type { UsersDashboardProps } from './usersDashboardProps.js'
import { useDashboardScope } from './useDashboardScope.js'
import { useStoredColumns } from './useStoredColumns.js'
import { useUsersView } from './useUsersView.js'

/** OpenTelemetry's attributes of a user: what an application sets on its spans. */
const GUIDE = 'https://opentelemetry.io/docs/specs/semconv/registry/attributes/user/'
const NONE: readonly Condition[] = []
const NOBODY: readonly string[] = []

/** All of the dashboard inside its outermost element. */
export function Dashboard(props: Omit<UsersDashboardProps, 'className'>) {
  const { columns, lockedWhere = NONE, presets = RANGE_PRESETS, storage, storageKey = 'usertrail.users', slots = {}, selectable = true, guideHref = GUIDE } = props
  const { messages: { dashboard }, format } = useIntl()
  const toast = useToast()
  const [view, change] = useUsersView(props)
  const where = useMemo(() => [...lockedWhere, ...view.where], [lockedWhere, view.where])
  const scope = useDashboardScope(view, where)
  const [stored, keepColumns] = useStoredColumns(storage, `${storageKey}.columns`)
  const [selected, setSelected] = useState(NOBODY)
  const defaults = useMemo(() => resolveColumns(columns), [columns])
  const visible = view.columns ?? stored

  const setColumns = (next: readonly string[] | null) => {
    keepColumns(next)
    change({ columns: next }, next === null ? 'reset' : 'columns')
  }
  const setWhere = (next: readonly Condition[]) => {
    const before = view.where
    change({ where: next }, 'filter')
    if (next.length > 0 || before.length < 2) return
    const text = dashboard.filtersCleared(before.length, format.countFull(before.length))
    const undo = () => {
      change({ where: before }, 'filter')
      toast.dismiss('filters')
    }
    toast.show({ id: 'filters', icon: 'filter', title: text, duration: 10_000, action: <Button size="small" onClick={undo}>{dashboard.undo}</Button> })
  }
  const context = { view, change, scope }

  return (
    <div className="ut-view ut-dashboard" data-zoomed={scope.zoom ? '' : undefined}>
      <DashboardToolbar
        {...context}
        presets={presets}
        lockedWhere={lockedWhere}
        setWhere={setWhere}
        columns={defaults}
        visible={visible}
        setColumns={setColumns}
        exportFileName={props.exportFileName}
        exportColumns={props.exportColumns}
        end={drawSlot(slots.toolbarEnd, context, () => null)}
      />
      {drawSlot(slots.stats, context, () => <OverviewStats scope={scope.shown} enabled={scope.settled} compare={view.range.kind !== 'all' || scope.zoom !== null} />)}
      {drawSlot(slots.histogram, context, () => <DashboardHistogram scope={scope} onZoomChange={(zoom) => change({ zoom }, 'zoom')} />)}
      {drawSlot(slots.beforeTable, context, () => null)}
      {drawSlot(slots.table, context, () => (
        <UsersTable
          className="ut-dashboard__table"
          range={scope.shown.range}
          timeZone={scope.shown.timeZone}
          search={view.search}
          where={where}
          enabled={scope.settled}
          sort={view.sort}
          onSortChange={(sort) => change({ sort }, 'sort')}
          columns={columns}
          visibleColumns={visible}
          onVisibleColumnsChange={setColumns}
          storage={storage}
          storageKey={storageKey}
          onOpenUser={props.onOpenUser}
          openUserId={props.openUserId}
          selectable={selectable}
          selected={selected}
          onSelectedChange={setSelected}
          selectionActions={(ids) => (
            <>
              {props.selectionActions?.(ids)}
              <SelectionActions
                ids={ids}
                onFilter={(condition) => {
                  setSelected(NOBODY)
                  change({ where: [...view.where, condition] }, 'filter')
                }}
              />
            </>
          )}
          empty={<EmptyUsers {...context} locked={lockedWhere} presets={presets} guideHref={guideHref} clearFilters={() => setWhere([])} />}
        />
      ))}
    </div>
  )
}
