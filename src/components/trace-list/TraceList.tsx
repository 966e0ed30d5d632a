'use client'
import { forwardRef, useMemo } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useControlled } from '../../hooks/useControlled.js'
import { useDebounced } from '../../hooks/useDebounced.js'
import { useTraces } from '../../hooks/useTraces.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DetailOpen } from '../../model/detailView.js'
import type { Sort } from '../../model/page.js'
import type { TraceScope } from '../../model/scope.js'
import type { TraceSort, TraceSummary } from '../../model/trace.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { DataTable } from '../../ui/data-table/DataTable.js'
import { FailedView } from '../../ui/FailedView.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { EmptyList, emptyReason } from '../paged-list/EmptyList.js'
import { ListFooter } from '../paged-list/ListFooter.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { usePagedRows } from '../paged-list/usePagedRows.js'
import { traceColumns } from './traceColumns.js'
import type { TraceColumnId } from './traceColumns.js'
import { isFiltered, narrowScope, NO_TRACE_FILTER } from './traceFilter.js'
import type { TraceFilter, TraceFilterReason } from './traceFilter.js'
import { TraceFilters } from './TraceFilters.js'

/** @see TraceList */
export interface TraceListProps extends Omit<RootProps, 'children'> {
  /** Whose, when, which. The list's own filter comes on top. */
  readonly scope: TraceScope
  readonly filter?: TraceFilter
  /** Default: none. */
  readonly defaultFilter?: TraceFilter
  readonly onFilterChange?: (next: TraceFilter, details: { readonly reason: TraceFilterReason }) => void
  /** `false` = no filter bar. Default `true`. */
  readonly filterable?: boolean
  readonly sort?: Sort<TraceSort>
  /** Default: newest first. */
  readonly defaultSort?: Sort<TraceSort>
  readonly onSortChange?: (next: Sort<TraceSort>, details: { readonly reason: 'header' }) => void
  /** Which columns, in which order. Default all. Keep the array stable between renders. */
  readonly columns?: readonly TraceColumnId[]
  /** Rows of a page, 1–500. Default 50. */
  readonly pageSize?: number
  /** A row was opened by click or Enter. Call `event.preventDefault()` to keep its link from being followed. */
  readonly onOpenTrace?: (trace: TraceSummary, details: { readonly event: SyntheticEvent | KeyboardEvent }) => void
  /** Makes each row a real link. */
  readonly getTraceHref?: (trace: TraceSummary) => string | undefined
  /** Marks the row of what is open elsewhere. */
  readonly open?: DetailOpen | null
  /** Buttons under "no traces", such as a way out of the error view. */
  readonly emptyActions?: ReactNode
  /** Draws only the rows in sight. Default `true`. */
  readonly virtualize?: boolean
}

/** Order that the list begins with. */
export const DEFAULT_TRACE_SORT: Sort<TraceSort> = { by: 'timestamp', direction: 'desc' }

/** Milliseconds that typing rests before the store is asked. */
export const SEARCH_DELAY = 300

const SORTS: readonly TraceSort[] = ['timestamp', 'name', 'status', 'durationMs', 'totalTokens', 'costUsd']
const id = (trace: TraceSummary): string => trace.id

/**
 * Traces with time, name, status, model, duration, tokens, cost and tags; filtered by status, name, model and text,
 * sorted by the store, loaded page by page.
 */
export const TraceList = forwardRef<HTMLDivElement, TraceListProps>(function TraceList(
  {
    scope, filter: givenFilter, defaultFilter = NO_TRACE_FILTER, onFilterChange, filterable = true, sort: givenSort, defaultSort = DEFAULT_TRACE_SORT,
    onSortChange, columns: ids, pageSize, onOpenTrace, getTraceHref, open = null, emptyActions, virtualize = true, className, ...rest
  }, ref,
) {
  const { messages, format } = useIntl()
  const words = messages.detail.traces
  const [sort, setSort] = useControlled<Sort<TraceSort>, { readonly reason: 'header' }>({ value: givenSort, defaultValue: defaultSort, onChange: onSortChange })
  const [filter, setFilter] = useControlled<TraceFilter, { readonly reason: TraceFilterReason }>({ value: givenFilter, defaultValue: defaultFilter, onChange: onFilterChange })
  const search = useDebounced(filter.search, SEARCH_DELAY)
  const narrowed = narrowScope(scope, { ...filter, search: filter.search === '' ? '' : search })
  const request = { ...(narrowed ?? scope), sort, ...(pageSize !== undefined && { limit: pageSize }) }
  const list = usePagedRows(useTraces(request, { enabled: narrowed !== null }), words.failedMore)
  const columns = useMemo(() => {
    const all = traceColumns({ messages, format })
    return ids ? ids.flatMap((column) => all.filter((known) => known.id === column)) : all
  }, [messages, format, ids])
  const { state } = list
  const impossible = narrowed === null
  const rows = impossible ? NO_ROWS : list.rows
  const filtered = isFiltered(filter)
  const clear = <Button onClick={() => setFilter(NO_TRACE_FILTER, { reason: 'clear' })}>{words.clearFilters}</Button>
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-column ut-list-view', className)} data-state={state.kind}>
      {filterable && <TraceFilters scope={scope} filter={filter} onFilterChange={(next, reason) => setFilter(next, { reason })} />}
      <StaleBanner state={state} />
      <DataTable
        label={rest['aria-label'] ?? words.label}
        columns={columns}
        rows={rows}
        getRowId={id}
        getRowLabel={(row) => row.name ?? row.id}
        total={impossible ? 0 : list.total}
        status={impossible ? 'ready' : state.kind === 'loading' ? 'loading' : state.kind === 'ready' && state.refreshing ? 'refreshing' : 'ready'}
        end={list.end}
        virtualize={virtualize}
        sort={sort}
        onSortChange={(next) => {
          const by = SORTS.find((known) => known === next.by)
          if (by) setSort({ by, direction: next.direction }, { reason: 'header' })
        }}
        {...(getTraceHref && { getRowHref: getTraceHref })}
        {...(onOpenTrace && { onOpenRow: onOpenTrace })}
        openRowId={open?.kind === 'trace' ? open.traceId : null}
        placeholder={state.kind === 'failed' && !impossible
          ? <FailedView error={state.error} title={words.failed} retry={state.retry} retrying={state.retrying} />
          : <EmptyList of="traces" reason={emptyReason(scope, filtered)} ranged={scope.range !== undefined} actions={filtered ? clear : emptyActions} />}
        footer={!impossible && list.total !== null && list.total > 0 && <ListFooter text={words.shown(format.countFull(rows.length), format.countFull(list.total))} />}
      />
    </ViewRoot>
  )
})

const NO_ROWS: readonly TraceSummary[] = []
