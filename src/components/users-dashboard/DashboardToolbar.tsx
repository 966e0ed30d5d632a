'use client'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useOverview } from '../../hooks/useOverview.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { isUserMetricId } from '../../model/metrics.js'
import type { Condition } from '../../model/scope.js'
import type { ViewRange } from '../../model/viewRange.js'
import { ColumnPicker } from '../column-picker/ColumnPicker.js'
import type { ExportColumn } from '../export-users/exportColumns.js'
import { ExportUsers } from '../export-users/ExportUsers.js'
import { shownExportColumns } from '../export-users/shownExportColumns.js'
import { FilterBar } from '../filter-bar/FilterBar.js'
import { overviewRequest } from '../overview-stats/overviewRequest.js'
import { TimeRange } from '../time-range/TimeRange.js'
import type { ResolvedColumns } from '../users-table/resolveColumns.js'
import { columnText } from '../users-table/useUserColumns.js'
import type { DashboardContext } from './dashboardSlots.js'
import { Freshness } from './Freshness.js'
import { UsersSearch } from './UsersSearch.js'

/** @see DashboardToolbar */
export interface DashboardToolbarProps extends DashboardContext {
  readonly presets: readonly ViewRange[]
  readonly lockedWhere: readonly Condition[]
  readonly setWhere: (next: readonly Condition[]) => void
  readonly columns: ResolvedColumns
  /** Ids of the visible columns; `null` = the default ones. */
  readonly visible: readonly string[] | null
  readonly setColumns: (next: readonly string[] | null) => void
  readonly exportFileName: string | undefined
  readonly exportColumns: readonly ExportColumn[] | undefined
  readonly end: ReactNode
}

/** Everything that chooses what the dashboard shows. */
export function DashboardToolbar({ view, change, scope, presets, lockedWhere, setWhere, columns, visible, setColumns, exportFileName, exportColumns, end }: DashboardToolbarProps) {
  const { messages, weekStartsOn } = useIntl()
  const overview = useOverview(overviewRequest(scope.shown, weekStartsOn), { enabled: scope.settled })
  const shown = visible ?? columns.shown
  const pickable = useMemo(
    () => columns.all.map(({ id, header }) => ({
      id,
      // a header of ours is short; a list has room for the whole name
      label: typeof header === 'function' && isUserMetricId(id) ? messages.metrics[id].label : columnText(header, messages),
      locked: id === 'user',
    })),
    [columns.all, messages],
  )
  const shownColumns = useMemo(() => shownExportColumns(shown), [shown])
  return (
    <div className="ut-row ut-pad ut-toolbar" role="group" aria-label={messages.dashboard.toolbar}>
      <TimeRange value={view.range} range={scope.whole.range} presets={presets} onValueChange={(range) => change({ range, zoom: null }, 'range')} />
      <UsersSearch value={view.search} onValueChange={(search) => change({ search }, 'search')} />
      <FilterBar className="ut-grow ut-toolbar__filters" where={view.where} onWhereChange={setWhere} locked={lockedWhere} scope={scope.shown} />
      <div className="ut-row ut-row--tight ut-end">
        <Freshness asOf={scope.asOf} loaded={overview.data !== undefined} onRefresh={scope.refresh} />
        <ColumnPicker columns={pickable} value={shown} onValueChange={setColumns} />
        <ExportUsers
          request={{ ...scope.shown, sort: view.sort }}
          total={overview.isPlaceholderData ? undefined : overview.data?.users}
          columns={exportColumns}
          shownColumns={shownColumns}
          fileName={exportFileName}
        />
        {end}
      </div>
    </div>
  )
}
