'use client'

import { forwardRef, useCallback, useMemo } from 'react'
import type { SyntheticEvent } from 'react'
import type { UserSort } from '../../contract/questions.js'
import { useControlled } from '../../hooks/useControlled.js'
import { useUsers } from '../../hooks/useUsers.js'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { isUserMetricId } from '../../model/metrics.js'
import type { Sort } from '../../model/page.js'
import type { UserSummary } from '../../model/user.js'
import { DEFAULT_USERS_VIEW } from '../../model/viewState.js'
import { DataTable } from '../../ui/data-table/DataTable.js'
import type { TableSort } from '../../ui/data-table/dataColumn.js'
import { FailedView } from '../../ui/FailedView.js'
import { cx } from '../../ui/cx.js'
import { RefreshBar } from '../../ui/RefreshBar.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { usePagedRows } from '../paged-list/usePagedRows.js'
import { ViewRoot } from '../ViewRoot.js'
import { userLabel } from './columns/user.js'
import { ListTotals } from './ListTotals.js'
import { TableControls } from './tableControls.js'
import { UsersEmpty } from './UsersEmpty.js'
import { UsersFooter } from './UsersFooter.js'
import { useTableScope } from './useTableScope.js'
import type { UsersTableProps } from './usersTableProps.js'
import { useTableView } from './useTableView.js'

const NONE: readonly string[] = []
/** The orders of our columns are all the store's. */
const storeSort = ({ by, direction }: TableSort): Sort<UserSort> => ({ by: isUserMetricId(by) ? by : 'userId', direction })

const userId = (user: UserSummary): string => user.userId

/**
 * The users of a scope: who they are, when they were here, what they did, what it cost, what went wrong. Sorted by the
 * store, loaded as one scrolls, with the totals of all matching users on top. Under 560 px it becomes a list.
 */
export const UsersTable = forwardRef<HTMLDivElement, UsersTableProps>(function UsersTable(props, ref) {
  const {
    view, range, timeZone, search, where, sort: givenSort, defaultSort, onSortChange, columns, visibleColumns,
    onVisibleColumnsChange, storage, storageKey, pageSize, virtualize = true, getUserHref, onOpenUser, openUserId,
    selectable, selected: givenSelected, defaultSelected, onSelectedChange, selectionActions, isNewUser, empty, keys = 'page', enabled = true,
    ...rest
  } = props
  const { messages } = useIntl()
  const trail = useUserTrail()
  const [sort, setSort] = useControlled({ value: givenSort ?? view?.sort, defaultValue: defaultSort ?? DEFAULT_USERS_VIEW.sort, onChange: onSortChange })
  const [selected, setSelected] = useControlled({ value: givenSelected, defaultValue: defaultSelected ?? NONE, onChange: onSelectedChange })
  const selectedSet = useMemo(() => new Set(selected), [selected])

  const request = useTableScope({ view, range, timeZone, search, where }, sort, pageSize)
  const query = useUsers(request, { enabled })
  const { rows, total, state, end } = usePagedRows(query, messages.table.moreFailed)
  const { shown, controls, layout, setLayout, context } = useTableView({
    columns, visibleColumns: visibleColumns === undefined ? view?.columns : visibleColumns, onVisibleColumnsChange,
    storage, storageKey, sort, setSort, rows, total, answer: query.data?.pages.at(-1), request, isNewUser,
  })

  const { resolved } = context
  const hrefOf = getUserHref ?? trail.getUserHref
  const getRowHref = useCallback((user: UserSummary) => resolved(user.userId)?.href ?? hrefOf?.(user.userId), [resolved, hrefOf])
  const getRowLabel = useCallback((user: UserSummary) => userLabel(user, resolved(user.userId)), [resolved])
  const openRow = useMemo(() => onOpenUser && ((user: UserSummary, details: { event: SyntheticEvent }) => onOpenUser(user, details)), [onOpenUser])

  const failed = state.kind === 'failed'
  const placeholder = failed
    ? <FailedView error={state.error} title={messages.dashboard.usersFailed} retry={state.retry} retrying={state.retrying} />
    : state.kind === 'loading' || rows.length > 0 ? null
    : typeof empty === 'function' || empty === undefined ? <UsersEmpty request={request}>{empty}</UsersEmpty> : empty
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-column ut-fill ut-userstable', rest.className)} data-state={state.kind}>
      <RefreshBar active={state.kind === 'ready' && state.refreshing} />
      <StaleBanner state={state} />
      <TableControls.Provider value={controls}>
        <DataTable
          label={messages.table.users}
          columns={shown} rows={rows} getRowId={userId} total={total}
          status={state.kind === 'loading' ? 'loading' : state.kind === 'ready' && state.refreshing ? 'refreshing' : 'ready'}
          placeholder={placeholder} end={end} virtualize={virtualize} keys={keys} openRowId={openUserId ?? null}
          sort={sort}
          onSortChange={(next, details) => setSort(storeSort(next), details)}
          layout={layout} onLayoutChange={setLayout}
          selectable={selectable ?? Boolean(givenSelected ?? defaultSelected ?? onSelectedChange ?? selectionActions)}
          selected={selectedSet} onSelectedChange={(next, details) => setSelected([...next], details)}
          getRowLabel={getRowLabel} getRowHref={getRowHref} renderLink={trail.renderLink} onOpenRow={openRow}
          showRollup
          listBar={<ListTotals context={context} />}
          footer={
            <UsersFooter
              loaded={rows.length} total={total} loading={end.kind === 'loading'} selected={selected.length}
              actions={selectionActions?.(selected)} onClear={() => setSelected(NONE, { reason: 'clear' })}
            />
          }
        />
      </TableControls.Provider>
    </ViewRoot>
  )
})
