'use client'
import { useState } from 'react'
import { useActivity } from '../../hooks/useActivity.js'
import { useAnswered } from '../../hooks/useAnswered.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { chooseBucket } from '../../model/buckets.js'
import type { Range, SubjectScope } from '../../model/scope.js'
import type { UserProfile } from '../../model/user.js'
import { Button } from '../../ui/Button.js'
import { queryState } from '../../ui/queryState.js'
import { Segmented } from '../../ui/Segmented.js'
import { ActivityHistogram, type ActivityHistogramStatus } from '../activity-histogram/ActivityHistogram.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { activityRange } from './detailScope.js'

/** @see DetailActivity */
export interface DetailActivityProps {
  readonly scope: SubjectScope
  readonly now: number
  readonly profile: UserProfile | null | undefined
}

/** The user's sessions over time. A lifetime shows its last 30 days, says so, and opens to all time. */
export function DetailActivity({ scope, now, profile }: DetailActivityProps) {
  const { messages, format, timeZone, weekStartsOn } = useIntl()
  const words = messages.detail.activity
  const [all, setAll] = useState(false)
  const range = activityRange(scope, all, profile?.lifetime ?? null, { now, timeZone, weekStartsOn })
  const request = { ...scope, range, bucket: chooseBucket(range), weekStartsOn }
  const query = useActivity(request)
  const answered = useAnswered(query, request)
  const state = queryState(query)
  const recent = scope.range === undefined && !all
  const activity = state.kind === 'ready' ? state.data : []
  const none = state.kind === 'ready' && activity.every((bucket) => bucket.traces === 0)
  const status: ActivityHistogramStatus =
    state.kind === 'failed' ? { kind: 'failed', error: state.error, retry: state.retry, retrying: state.retrying }
    : state.kind === 'loading' ? { kind: 'loading' }
    : none && !state.previous ? emptyStatus()
    : { kind: state.refreshing ? 'refreshing' : 'ready' }

  function emptyStatus(): ActivityHistogramStatus {
    const title = scope.status === 'error' ? (recent ? words.emptyErrorsLast : words.emptyErrors) : recent ? words.emptyLast : words.empty
    const seen = profile && scope.status !== 'error' ? words.emptyLastText(format.ago(profile.lifetime.lastSeenAt)) : undefined
    const open = recent && profile && profile.lifetime.firstSeenAt < range.from
    return { kind: 'empty', icon: scope.status === 'error' ? 'check' : 'calendar', title, text: seen, actions: open ? <Button onClick={() => setAll(true)}>{words.showAll}</Button> : undefined }
  }
  return (
    <>
      <StaleBanner state={state} />
      <ActivityHistogram
        subject="user"
        activity={activity}
        bucket={answered.bucket}
        range={rangeOf(answered)}
        status={status}
        height={72}
        aria-label={words.title}
        title={<>{words.title} <bdi className="ut-quiet ut-small">{recent ? `${words.last} · ` : ''}{words.perBucket(messages.buckets[answered.bucket])}</bdi></>}
        actions={scope.range === undefined && (
          <Segmented
            label={words.window}
            items={[{ id: 'last', label: words.showLast }, { id: 'all', label: words.showAll }]}
            value={all ? 'all' : 'last'}
            onValueChange={(id) => setAll(id === 'all')}
          />
        )}
      />
    </>
  )
}

const rangeOf = ({ range }: { readonly range: Range }): Range => range
