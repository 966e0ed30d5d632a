'use client'
import { forwardRef } from 'react'
import { useAnswered } from '../../hooks/useAnswered.js'
import { useUser } from '../../hooks/useUser.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { SubjectScope } from '../../model/scope.js'
import { Banner } from '../../ui/Banner.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { describeFailure } from '../../ui/describeFailure.js'
import { queryState } from '../../ui/queryState.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { USER_STATS, type UserStat } from './statsOf.js'
import { UserStatCell } from './UserStatCell.js'

/** @see UserStats */
export interface UserStatsProps extends Omit<RootProps, 'children'> {
  readonly scope: SubjectScope
  /** Which figures, in which order. Default all. */
  readonly stats?: readonly UserStat[]
}

/**
 * One user in figures, each with the user's place among all users of the same scope where that says something, and an
 * explanation on hover and focus. Draws nothing for a user that does not exist.
 */
export const UserStats = forwardRef<HTMLDivElement, UserStatsProps>(function UserStats({ scope, stats = USER_STATS, className, ...rest }, ref) {
  const { messages, format } = useIntl()
  const query = useUser(scope)
  const answered = useAnswered(query, scope)
  const state = queryState(query)
  const words = messages.detail.stats
  const label = `${words.label}, ${answered.range ? format.range(answered.range) : messages.detail.lifetime}`
  if (state.kind === 'failed') {
    return (
      <ViewRoot {...rest} ref={ref} className={cx('ut-stats ut-stats--failed', className)} data-state="failed">
        <Banner
          className="ut-grow"
          tone="danger"
          title={`${words.failed}.`}
          actions={<Button size="small" onClick={state.retry} disabled={state.retrying}>{messages.common.retry}</Button>}
        >
          {describeFailure(state.error).message}
        </Banner>
      </ViewRoot>
    )
  }
  if (state.kind === 'ready' && state.data === null) return null
  return (
    <ViewRoot
      {...rest}
      ref={ref}
      role="group"
      aria-label={label}
      aria-busy={query.isFetching || undefined}
      className={cx('ut-stats ut-stats--user', className)}
      data-state={state.kind === 'loading' ? 'loading' : state.refreshing ? 'refreshing' : 'ready'}
    >
      {stats.map((stat) => (
        <UserStatCell key={stat} stat={stat} scope={answered} profile={state.kind === 'ready' ? state.data : null} />
      ))}
    </ViewRoot>
  )
})
