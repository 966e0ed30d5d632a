'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useScores } from '../../hooks/useScores.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DimensionId } from '../../model/dimensions.js'
import type { DetailOpen, DetailView } from '../../model/detailView.js'
import type { Sort } from '../../model/page.js'
import type { SubjectScope } from '../../model/scope.js'
import type { ScoreRecord } from '../../model/score.js'
import type { SessionSort, SessionSummary } from '../../model/session.js'
import type { TraceSort } from '../../model/trace.js'
import type { UserProfile } from '../../model/user.js'
import { Button } from '../../ui/Button.js'
import { Tabs } from '../../ui/Tabs.js'
import { SCORE_PAGE, ScoreHistory } from '../score-history/ScoreHistory.js'
import { openingOf } from '../session-list/isOpenSession.js'
import { DEFAULT_SESSION_SORT, SessionList } from '../session-list/SessionList.js'
import { NO_TRACE_FILTER, type TraceFilter } from '../trace-list/traceFilter.js'
import { DEFAULT_TRACE_SORT, TraceList } from '../trace-list/TraceList.js'
import { OverviewTab } from './OverviewTab.js'
import type { ChangeDetailView } from './useDetailView.js'

/** What a person arranged in the lists; the panel walks by it. */
export interface ListState {
  readonly sessionSort: Sort<SessionSort>
  readonly traceSort: Sort<TraceSort>
  readonly traceFilter: TraceFilter
}

/** The lists as they begin. */
const DEFAULT_LISTS: ListState = { sessionSort: DEFAULT_SESSION_SORT, traceSort: DEFAULT_TRACE_SORT, traceFilter: NO_TRACE_FILTER }

/** The lists' state; orders go along to the next user, filters do not. */
export function useLists(userId: string): [ListState, (part: Partial<ListState>) => void] {
  const [own, setOwn] = useState({ lists: DEFAULT_LISTS, userId })
  const lists = own.userId === userId ? own.lists : { ...own.lists, traceFilter: NO_TRACE_FILTER }
  return [lists, (part) => setOwn({ userId, lists: { ...lists, ...part } })]
}

/** @see DetailTabs */
export interface DetailTabsProps {
  readonly scope: SubjectScope
  readonly profile: UserProfile | null
  readonly view: DetailView
  readonly onViewChange: ChangeDetailView
  readonly lists: ListState
  readonly onListsChange: (part: Partial<ListState>) => void
  readonly insights: ReactNode
  /** Replaces the overview; `undefined` = our own. */
  readonly overview: ReactNode
}

/** Overview, sessions, traces and scores of one user, each with its count in the scope. */
export function DetailTabs({ scope, profile, view, onViewChange, lists, onListsChange, insights, overview }: DetailTabsProps) {
  const { messages, format } = useIntl()
  const { detail } = messages
  const scores = useScores({ ...scope, limit: SCORE_PAGE })
  const open = (next: DetailOpen | null) => next && onViewChange({ open: next }, 'open')
  const openSession = (session: SessionSummary) => open(openingOf(session))
  const ways = <EmptyWays view={view} onViewChange={onViewChange} />
  const count = (n: number | null | undefined) => (n === null || n === undefined ? undefined : format.count(n))
  return (
    <Tabs
      label={detail.tabList}
      value={view.tab}
      onValueChange={(tab) => onViewChange({ tab }, 'tab')}
      items={[
        {
          id: 'overview', label: detail.tabs.overview,
          content: overview === undefined
            ? <OverviewTab
                scope={scope} sessions={profile?.sessions ?? null} open={view.open} onOpenSession={openSession} insights={insights} emptyActions={ways}
                onAllSessions={() => onViewChange({ tab: 'sessions' }, 'tab')}
                onOpenValue={(dimension: DimensionId, value) => {
                  onListsChange({ traceFilter: { ...NO_TRACE_FILTER, values: { [dimension]: [value] } } })
                  onViewChange({ tab: 'traces' }, 'tab')
                }}
              />
            : overview,
        },
        {
          id: 'sessions', label: detail.tabs.sessions, count: count(profile?.sessions),
          content: <SessionList
            scope={scope} sort={lists.sessionSort} onSortChange={(sessionSort) => onListsChange({ sessionSort })}
            open={view.open} onOpenSession={openSession} emptyActions={ways}
          />,
        },
        {
          id: 'traces', label: detail.tabs.traces, count: count(profile?.traces),
          content: <TraceList
            scope={scope} sort={lists.traceSort} onSortChange={(traceSort) => onListsChange({ traceSort })}
            filter={lists.traceFilter} onFilterChange={(traceFilter) => onListsChange({ traceFilter })}
            open={view.open} onOpenTrace={({ id }) => open({ kind: 'trace', traceId: id })} emptyActions={ways}
          />,
        },
        {
          id: 'scores', label: detail.tabs.scores, count: count(scores.data?.pages[0]?.total),
          content: <ScoreHistory scope={scope} onOpenScore={(score) => open(judgedBy(score))} emptyActions={ways} />,
        },
      ]}
    />
  )
}

function judgedBy({ traceId, sessionId }: ScoreRecord): DetailOpen | null {
  if (traceId !== null) return { kind: 'trace', traceId }
  return sessionId === null ? null : { kind: 'session', sessionId }
}

/** The ways out of a scope that holds nothing. */
function EmptyWays({ view, onViewChange }: Pick<DetailTabsProps, 'view' | 'onViewChange'>) {
  const { detail } = useIntl().messages
  return (
    <>
      {view.errorsOnly && <Button onClick={() => onViewChange({ errorsOnly: false }, 'errors')}>{detail.showAll}</Button>}
      {view.range !== null && view.range.kind !== 'all' && <Button onClick={() => onViewChange({ range: null }, 'range')}>{detail.showLifetime}</Button>}
    </>
  )
}
