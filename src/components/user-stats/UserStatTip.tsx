'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import { userMetric } from '../../model/metrics.js'
import type { UserProfile } from '../../model/user.js'
import { Num } from '../../ui/Num.js'
import { isRanked, type UserStat } from './statsOf.js'
import { useStatLabel } from './useStatLabel.js'
import { useStanding } from './useStanding.js'

/** @see UserStatTip */
export interface UserStatTipProps {
  readonly stat: UserStat
  readonly profile: UserProfile
}

/** What a figure means, its exact value, what it leaves out, and whom it is compared with. */
export function UserStatTip({ stat, profile }: UserStatTipProps) {
  const { messages, format } = useIntl()
  const label = useStatLabel(stat)
  const standing = useStanding()
  const place = isRanked(stat) ? standing(profile, stat) : null
  const { stats } = messages.detail
  const { cost } = profile
  return (
    <span className="ut-stat__tip">
      <span className="ut-strong">{isRanked(stat) ? messages.metrics[stat].label : label}</span>
      {stat === 'activeDays' && <span className="ut-muted">{stats.activeDaysTip}</span>}
      {isRanked(stat) && <span className="ut-muted">{messages.metrics[stat].description}</span>}
      {stat === 'totalTokens'
        ? (['inputTokens', 'outputTokens', 'totalTokens'] as const).map((id) => <Line key={id} label={messages.metrics[id].label} value={format.metricFull(id, userMetric(id).read(profile))} />)
        : isRanked(stat) && <Line label={stats.exactly} value={format.metricFull(stat, userMetric(stat).read(profile))} />}
      {stat === 'seen' && <Line label={stats.firstSeen} value={format.dateTime(profile.firstSeenAt)} />}
      {stat === 'seen' && <Line label={stats.lastSeen} value={format.dateTime(profile.lastSeenAt)} />}
      {stat === 'errorRate' && profile.sessions > 0 && (
        <span>{stats.ofSessions(format.countFull(profile.erroredSessions), profile.sessions, format.countFull(profile.sessions))}</span>
      )}
      {stat === 'costSum' && cost.unpricedTraces > 0 && (
        <span className="ut-warning">{messages.common.unpricedTraces(cost.unpricedTraces, format.countFull(cost.unpricedTraces))}</span>
      )}
      {stat === 'costSum' && cost.estimatedTraces > 0 && <span className="ut-warning">{messages.common.estimatedCost}</span>}
      {place && <span className="ut-muted">{place.about}</span>}
    </span>
  )
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return <span className="ut-row ut-row--tight ut-tooltip__row"><span>{label}</span><Num>{value}</Num></span>
}
