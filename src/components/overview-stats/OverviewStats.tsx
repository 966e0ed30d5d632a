'use client'
import { forwardRef } from 'react'
import type { RequestOf } from '../../contract/questions.js'
import { useAnswered } from '../../hooks/useAnswered.js'
import { useOverview } from '../../hooks/useOverview.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UserScope } from '../../model/scope.js'
import { previousRange } from '../../model/viewRange.js'
import { Banner } from '../../ui/Banner.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { describeFailure } from '../../ui/describeFailure.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { deltaOf, OVERVIEW_STATS, readStat, STAT_KINDS, type OverviewStat } from './figures.js'
import { overviewRequest } from './overviewRequest.js'
import { StatCell } from './StatCell.js'

/** @see OverviewStats */
export interface OverviewStatsProps extends Omit<RootProps, 'children'> {
  readonly scope: UserScope
  /** Which figures, in which order. Default all. */
  readonly stats?: readonly OverviewStat[]
  /** Shows the change against the period before, of the same length. Default `true`. */
  readonly compare?: boolean
  /** `false` = the scope is not settled yet: a skeleton, nothing is asked. Default `true`. */
  readonly enabled?: boolean
}

/** All matching users in eight figures, each with its change against the period before and an explanation on hover and focus. */
export const OverviewStats = forwardRef<HTMLDivElement, OverviewStatsProps>(function OverviewStats(
  { scope, stats = OVERVIEW_STATS, compare = true, enabled = true, className, ...rest },
  ref,
) {
  const { messages, format, weekStartsOn } = useIntl()
  const request = overviewRequest(scope, weekStartsOn)
  const query = useOverview(request, { enabled })
  const earlier = useOverview(overviewRequest({ ...scope, range: previousRange(scope.range) }, weekStartsOn), { enabled: enabled && compare })
  const answered = useAnswered<RequestOf<'getOverview'>>(query, request)
  const base = compare ? format.range(previousRange(answered.range)) : undefined
  // two answers of two scopes must not be set against each other
  const before = compare && earlier.data && earlier.isPlaceholderData === query.isPlaceholderData ? earlier.data : undefined
  // named once, where the first change stands
  const compared = stats.find((stat) => query.data && before && deltaOf(STAT_KINDS[stat], readStat(stat, query.data), readStat(stat, before)))
  const range = format.range(answered.range)

  if (!query.data && query.isError) return <Failed ref={ref} className={className} rest={rest} error={query.error} retry={() => void query.refetch()} retrying={query.isFetching} />
  return (
    <ViewRoot
      {...rest}
      ref={ref}
      role="group"
      aria-label={base === undefined ? messages.stats.label(range) : messages.stats.labelCompared(range, base)}
      aria-busy={query.isFetching || undefined}
      className={cx('ut-stats', className)}
      data-state={query.data ? (query.isFetching ? 'refreshing' : 'ready') : 'loading'}
    >
      {stats.map((stat) => <StatCell key={stat} stat={stat} overview={query.data} before={before} base={base} showBase={stat === compared} />)}
    </ViewRoot>
  )
})

const Failed = forwardRef<HTMLDivElement, {
  readonly className: string | undefined
  readonly rest: Omit<RootProps, 'children'>
  readonly error: Error
  readonly retry: () => void
  readonly retrying: boolean
}>(function Failed({ className, rest, error, retry, retrying }, ref) {
  const { messages } = useIntl()
  const failure = describeFailure(error)
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-stats ut-stats--failed', className)} data-state="failed">
      {failure.kind === 'forbidden' ? <Banner className="ut-grow" icon="lock" title={`${messages.states.noPermission}.`}>{failure.message}</Banner> : (
        <Banner
          className="ut-grow"
          tone="danger"
          title={`${messages.stats.failed}.`}
          actions={<Button size="small" onClick={retry} disabled={retrying}>{messages.common.retry}</Button>}
        >
          {failure.message}
        </Banner>
      )}
    </ViewRoot>
  )
})
