'use client'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { SubjectScope } from '../../model/scope.js'
import type { UserProfile } from '../../model/user.js'
import { Num } from '../../ui/Num.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { Tooltip } from '../../ui/Tooltip.js'
import { dayCount } from './dayCount.js'
import { isRanked, type UserStat } from './statsOf.js'
import { useStatLabel } from './useStatLabel.js'
import { UserStatTip } from './UserStatTip.js'
import { useStanding } from './useStanding.js'

/** @see UserStatCell */
export interface UserStatCellProps {
  readonly stat: UserStat
  /** What the profile answers. */
  readonly scope: SubjectScope
  /** `null` = not known yet. */
  readonly profile: UserProfile | null
}

/** One figure: name, value, place. A button, so that keyboard and touch reach its explanation. */
export function UserStatCell({ stat, scope, profile }: UserStatCellProps) {
  const label = <span className="ut-inline ut-note ut-muted">{useStatLabel(stat)}</span>
  if (!profile) {
    return (
      <div className="ut-stat" data-stat={stat}>
        {label}
        <span className="ut-stat__body"><Skeleton width={56} height={14} /></span>
        <span className="ut-rank"><Skeleton width={40} /></span>
      </div>
    )
  }
  return (
    <Tooltip content={<UserStatTip stat={stat} profile={profile} />}>
      <button type="button" className="ut-stat" data-stat={stat} data-ut-tip-tap="">
        {label}
        <span className="ut-stat__body"><StatValue stat={stat} scope={scope} profile={profile} /></span>
        <StatRank stat={stat} scope={scope} profile={profile} />
      </button>
    </Tooltip>
  )
}

interface PartProps {
  readonly stat: UserStat
  readonly scope: SubjectScope
  readonly profile: UserProfile
}

function StatValue({ stat, scope, profile }: PartProps): ReactNode {
  const { format } = useIntl()
  const value = (text: string) => <Num className="ut-stat__value">{text}</Num>
  const pair = (first: string, second: string) => (
    <Num className="ut-stat__value">{first} <span className="ut-quiet">/</span> {second}</Num>
  )
  switch (stat) {
    case 'sessions': return value(format.count(profile.sessions))
    case 'traces': return value(format.count(profile.traces))
    case 'errorRate': {
      const count = format.count(profile.erroredSessions)
      // among errored traces alone every session is errored: the rate would say nothing
      if (scope.status === 'error') return value(count)
      const rate = format.percent(profile.sessions > 0 ? profile.erroredSessions / profile.sessions : null)
      return profile.erroredSessions === 0 ? value(rate) : <Num className="ut-stat__value">{rate} <span className="ut-quiet">·</span> {count}</Num>
    }
    case 'costSum': {
      const text = format.money(profile.cost.sum)
      return value(profile.cost.sum !== null && profile.cost.estimatedTraces > 0 ? format.estimated(text) : text)
    }
    case 'totalTokens':
      return profile.inputTokens === null && profile.outputTokens === null ? value(format.tokens(profile.totalTokens)) : pair(format.tokens(profile.inputTokens), format.tokens(profile.outputTokens))
    case 'durationAvg': return value(format.duration(profile.duration.avg))
    case 'durationP95': return value(format.duration(profile.duration.p95))
    case 'activeDays': return value(format.count(profile.activeDays))
    case 'seen': return pair(format.age(profile.lastSeenAt), format.age(profile.firstSeenAt))
    default: return stat satisfies never
  }
}

function StatRank({ stat, scope, profile }: PartProps) {
  const { messages, format, now } = useIntl()
  const standing = useStanding()
  const { stats } = messages.detail
  if (stat === 'activeDays') {
    const days = dayCount(scope, profile, now())
    return <span className="ut-rank"><bdi>{stats.ofDays(days, format.count(days))}</bdi></span>
  }
  if (!isRanked(stat)) return <span className="ut-rank" />
  const place = standing(profile, stat)
  const unpriced = stat === 'costSum' && profile.cost.unpricedTraces > 0 ? stats.unpriced(profile.cost.unpricedTraces, format.count(profile.cost.unpricedTraces)) : null
  return (
    <span className="ut-rank" data-tone={place?.worse ? 'worse' : undefined}>
      <bdi>
        {place?.text}
        {unpriced !== null && <span className="ut-subtle">{place ? ' · ' : ''}{unpriced}</span>}
      </bdi>
    </span>
  )
}
