'use client'
import { useEffect } from 'react'
import { useDebounced } from '../../hooks/useDebounced.js'
import { useSessions } from '../../hooks/useSessions.js'
import { useTraces } from '../../hooks/useTraces.js'
import type { DetailOpen, DetailTab } from '../../model/detailView.js'
import type { Sort } from '../../model/page.js'
import type { SubjectScope } from '../../model/scope.js'
import type { SessionSort } from '../../model/session.js'
import type { TraceSort } from '../../model/trace.js'
import { isOpenSession, openingOf } from '../session-list/isOpenSession.js'
import { DEFAULT_SESSION_SORT } from '../session-list/SessionList.js'
import { narrowScope, type TraceFilter } from '../trace-list/traceFilter.js'
import { SEARCH_DELAY } from '../trace-list/TraceList.js'

/** What lies before and after the open session or trace in the list on screen; `null` = nothing. */
export interface Walk {
  readonly previous: DetailOpen | null
  readonly next: DetailOpen | null
}

/** @see useWalk */
export interface WalkOptions {
  readonly scope: SubjectScope
  readonly tab: DetailTab
  readonly open: DetailOpen | null
  readonly sessionSort: Sort<SessionSort>
  readonly traceSort: Sort<TraceSort>
  readonly traceFilter: TraceFilter
}

/** Steps through the list that is on screen, by the very question that it asked, so that it is asked once. */
export function useWalk({ scope, tab, open, sessionSort, traceSort, traceFilter }: WalkOptions): Walk {
  const bySession = open !== null && (tab === 'overview' || tab === 'sessions')
  const byTrace = open !== null && tab === 'traces'
  const search = useDebounced(traceFilter.search, SEARCH_DELAY)
  const narrowed = narrowScope(scope, { ...traceFilter, search: traceFilter.search === '' ? '' : search })
  const sessions = useSessions({ ...scope, sort: tab === 'overview' ? DEFAULT_SESSION_SORT : sessionSort }, { enabled: bySession })
  const traces = useTraces({ ...(narrowed ?? scope), sort: traceSort }, { enabled: byTrace && narrowed !== null })

  const list: readonly (DetailOpen | null)[] = !open ? []
    : bySession ? (sessions.data?.pages.flatMap((page) => page.rows.map((row) => (isOpenSession(row, open) ? open : openingOf(row)))) ?? [])
    : byTrace ? (traces.data?.pages.flatMap((page) => page.rows.map((row) => (open.kind === 'trace' && row.id === open.traceId ? open : { kind: 'trace' as const, traceId: row.id }))) ?? [])
    : []
  const at = open ? list.indexOf(open) : -1
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = bySession ? sessions : traces
  const nearEnd = at !== -1 && at >= list.length - 2 && hasNextPage && !isFetchNextPageError
  useEffect(() => {
    if (nearEnd && !isFetchingNextPage) void fetchNextPage()
  }, [nearEnd, isFetchingNextPage, fetchNextPage])
  return at === -1 ? { previous: null, next: null } : { previous: list[at - 1] ?? null, next: list[at + 1] ?? null }
}
