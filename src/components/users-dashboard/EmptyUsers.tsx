'use client'
import type { ReactNode } from 'react'
import type { Overview } from '../../contract/questions.js'
import { useOverview } from '../../hooks/useOverview.js'
import { useIntl, type ViewIntl } from '../../intl/IntlProvider.js'
import type { Condition } from '../../model/scope.js'
import type { ViewRange } from '../../model/viewRange.js'
import type { UsersView } from '../../model/viewState.js'
import { Button } from '../../ui/Button.js'
import { FailedView } from '../../ui/FailedView.js'
import { StateView } from '../../ui/StateView.js'
import { conditionLabel } from '../filter-bar/conditionLabel.js'
import { overviewRequest } from '../overview-stats/overviewRequest.js'
import { rangeName } from '../time-range/rangeName.js'
import { emptyReason } from '../users-table/UsersEmpty.js'
import { presetReaching, rangeAround } from './emptyRange.js'
import type { DashboardScope } from './useDashboardScope.js'
import type { ChangeView } from './useUsersView.js'

/** @see EmptyUsers */
export interface EmptyUsersProps {
  readonly view: UsersView
  readonly change: ChangeView
  readonly clearFilters: () => void
  readonly scope: DashboardScope
  readonly locked: readonly Condition[]
  readonly presets: readonly ViewRange[]
  /** Where the host explains how to name users; `null` = nowhere. */
  readonly guideHref: string | null
}

/** Why nobody is listed, and what to do about it: asks what the range holds without search and filters. */
export function EmptyUsers(props: EmptyUsersProps) {
  const { scope: { shown }, locked } = props
  const intl = useIntl()
  const { range, timeZone } = shown
  const { data, error, isError, isFetching, refetch } = useOverview(
    overviewRequest({ range, timeZone, ...(locked.length > 0 && { where: locked }) }, intl.weekStartsOn),
  )
  if (!data) {
    return isError ? <FailedView error={error} title={intl.messages.dashboard.usersFailed} retry={() => void refetch()} retrying={isFetching} /> : null
  }
  switch (emptyReason(data).kind) {
    case 'ever': return <Unnamed {...props} overview={null} />
    case 'unnamed': return <Unnamed {...props} overview={data} />
    case 'range': return <NothingHere {...props} overview={data} intl={intl} />
    case 'match': return <NothingMatches {...props} overview={data} intl={intl} />
    default: return null
  }
}

function Unnamed({ overview, guideHref }: EmptyUsersProps & { readonly overview: Overview | null }) {
  const { messages: { dashboard: { empty } }, format } = useIntl()
  const traces = overview ? overview.coverage.traces - overview.coverage.identifiedTraces : 0
  return (
    <StateView
      role="status"
      icon="people"
      title={overview ? empty.unnamed : empty.ever}
      text={overview ? empty.unnamedText(traces, format.countFull(traces)) : empty.everText}
      actions={guideHref !== null && <a className="ut-button" href={guideHref} target="_blank" rel="noreferrer">{empty.guide}</a>}
    >
      {/* Focusable, so that keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="ut-code" tabIndex={0} aria-label={empty.snippetComment}>
        <span className="ut-subtle">{`// ${empty.snippetComment}`}</span>
        {'\nspan.setAttribute(\'user.id\', account.id)\nspan.setAttribute(\'session.id\', chat.id)'}
      </pre>
    </StateView>
  )
}

type Known = EmptyUsersProps & { readonly overview: Overview; readonly intl: ViewIntl }

function NothingHere({ change, scope, presets, overview: { known }, intl }: Known) {
  const { messages: { dashboard: { empty } }, format, timeZone, weekStartsOn } = intl
  const { lastAt } = known
  const preset = lastAt === null ? null : presetReaching(lastAt, presets, { now: scope.asOf, timeZone, weekStartsOn, known })
  const go = (range: ViewRange) => change({ range, zoom: null }, 'range')
  return (
    <StateView
      role="status"
      icon="calendar"
      title={empty.range(format.range(scope.shown.range))}
      text={empty.rangeText(format.dateTime(lastAt), known.users, format.countFull(known.users))}
      actions={
        <>
          {scope.zoom && <Button onClick={() => change({ zoom: null }, 'zoom')}>{empty.resetZoom}</Button>}
          {lastAt !== null && <Button onClick={() => go(rangeAround(lastAt, scope.shown.range, timeZone))}>{empty.goTo(format.dateShort(lastAt))}</Button>}
          {preset && <Button variant="ghost" onClick={() => go(preset)}>{rangeName(preset, intl)}</Button>}
        </>
      }
    />
  )
}

function NothingMatches({ view, change, clearFilters, scope, overview, intl }: Known) {
  const { messages: { dashboard: { empty } }, format, locale } = intl
  const wanted: ReactNode[] = [
    ...view.where.map((condition) => {
      const { name, value } = conditionLabel(condition, intl)
      return `${name} ${value}`
    }),
    ...(view.search === '' ? [] : [empty.searched(view.search)]),
  ]
  const conditions = new Intl.ListFormat(locale, { type: 'conjunction' }).format(wanted.map(String))
  return (
    <StateView
      role="status"
      icon="filter"
      title={empty.match}
      text={empty.matchText(overview.users, format.countFull(overview.users), conditions)}
      actions={
        <>
          {view.search !== '' && <Button onClick={() => change({ search: '' }, 'search')}>{empty.clearSearch}</Button>}
          {view.where.length > 0 && <Button onClick={clearFilters}>{empty.clearFilters}</Button>}
          {scope.zoom && <Button variant="ghost" onClick={() => change({ zoom: null }, 'zoom')}>{empty.resetZoom}</Button>}
        </>
      }
    />
  )
}
