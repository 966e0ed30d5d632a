'use client'
import { forwardRef, useMemo } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useControlled } from '../../hooks/useControlled.js'
import { useSessions } from '../../hooks/useSessions.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DetailOpen } from '../../model/detailView.js'
import type { Sort } from '../../model/page.js'
import type { TraceScope } from '../../model/scope.js'
import type { SessionSort, SessionSummary } from '../../model/session.js'
import { cx } from '../../ui/cx.js'
import { DataTable } from '../../ui/data-table/DataTable.js'
import { FailedView } from '../../ui/FailedView.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { EmptyList, emptyReason } from '../paged-list/EmptyList.js'
import { ListFooter } from '../paged-list/ListFooter.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { usePagedRows } from '../paged-list/usePagedRows.js'
import { sessionColumns } from './sessionColumns.js'
import type { SessionColumnId } from './sessionColumns.js'
import { isOpenSession } from './isOpenSession.js'

/** @see SessionList */
export interface SessionListProps extends Omit<RootProps, 'children'> {
  /** Whose, when, which. */
  readonly scope: TraceScope
  readonly sort?: Sort<SessionSort>
  /** Default: last activity, newest first. */
  readonly defaultSort?: Sort<SessionSort>
  readonly onSortChange?: (next: Sort<SessionSort>, details: { readonly reason: 'header' }) => void
  /** Which columns, in which order. Default all. Keep the array stable between renders. */
  readonly columns?: readonly SessionColumnId[]
  /** Rows of a page, 1–500. Default 50. */
  readonly pageSize?: number
  /** Shows only so many rows and loads no more, as a preview. Default: all, page by page. */
  readonly rows?: number
  /** A row was opened by click or Enter. Call `event.preventDefault()` to keep its link from being followed. */
  readonly onOpenSession?: (session: SessionSummary, details: { readonly event: SyntheticEvent | KeyboardEvent }) => void
  /** Makes each row a real link. */
  readonly getSessionHref?: (session: SessionSummary) => string | undefined
  /** Marks the row of what is open elsewhere. */
  readonly open?: DetailOpen | null
  /** Buttons under "no sessions", such as a way out of the error view. */
  readonly emptyActions?: ReactNode
  /** Draws only the rows in sight. Default `true`. */
  readonly virtualize?: boolean
}

/** Order that the list begins with. */
export const DEFAULT_SESSION_SORT: Sort<SessionSort> = { by: 'lastActivityAt', direction: 'desc' }

const SORTS: readonly SessionSort[] = ['lastActivityAt', 'startedAt', 'name', 'durationMs', 'traces', 'erroredTraces', 'totalTokens', 'costUsd']
const key = (session: SessionSummary): string => session.key

/**
 * Sessions with last activity, name, traces, errors, duration, tokens, cost and feedback; sorted by the store, loaded
 * page by page. A trace without a session id is a session of its own.
 */
export const SessionList = forwardRef<HTMLDivElement, SessionListProps>(function SessionList(
  { scope, sort: given, defaultSort = DEFAULT_SESSION_SORT, onSortChange, columns: ids, pageSize, rows: most, onOpenSession, getSessionHref, open = null, emptyActions, virtualize = true, className, ...rest }, ref,
) {
  const { messages, format } = useIntl()
  const words = messages.detail.sessions
  const [sort, setSort] = useControlled<Sort<SessionSort>, { readonly reason: 'header' }>({ value: given, defaultValue: defaultSort, onChange: onSortChange })
  const list = usePagedRows(useSessions({ ...scope, sort, ...(pageSize !== undefined && { limit: pageSize }) }), words.failedMore)
  const preview = most !== undefined
  const columns = useMemo(() => {
    const all = sessionColumns({ messages, format })
    const chosen = ids ? ids.flatMap((id) => all.filter((column) => column.id === id)) : all
    // a preview is a part of one order: sorting it would show another part
    return preview ? chosen.map(({ sortBy: _sortBy, ...column }) => column) : chosen
  }, [messages, format, ids, preview])
  const rows = useMemo(() => (most === undefined ? list.rows : list.rows.slice(0, most)), [list.rows, most])
  const { state } = list
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-column ut-list-view', className)} data-state={state.kind}>
      <StaleBanner state={state} />
      <DataTable
        label={rest['aria-label'] ?? words.label}
        columns={columns}
        rows={rows}
        getRowId={key}
        getRowLabel={(row) => row.name ?? row.sessionId ?? row.key}
        total={preview ? rows.length : list.total}
        status={state.kind === 'loading' ? 'loading' : state.kind === 'ready' && state.refreshing ? 'refreshing' : 'ready'}
        end={preview ? undefined : list.end}
        virtualize={virtualize && !preview}
        sort={sort}
        {...(!preview && {
          onSortChange: (next: { readonly by: string; readonly direction: 'asc' | 'desc' }) => {
            const by = SORTS.find((id) => id === next.by)
            if (by) setSort({ by, direction: next.direction }, { reason: 'header' })
          },
        })}
        {...(getSessionHref && { getRowHref: getSessionHref })}
        {...(onOpenSession && { onOpenRow: onOpenSession })}
        openRowId={open && (rows.find((row) => isOpenSession(row, open))?.key ?? null)}
        placeholder={state.kind === 'failed'
          ? <FailedView error={state.error} title={words.failed} retry={state.retry} retrying={state.retrying} />
          : <EmptyList of="sessions" reason={emptyReason(scope)} ranged={scope.range !== undefined} actions={emptyActions} />}
        footer={!preview && list.total !== null && list.total > 0 && <ListFooter text={words.shown(format.countFull(rows.length), format.countFull(list.total))} />}
      />
    </ViewRoot>
  )
})
