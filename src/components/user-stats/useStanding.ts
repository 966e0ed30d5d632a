'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import { userMetric, type RankedMetricId } from '../../model/metrics.js'
import { standingOf } from '../../model/ranking.js'
import type { UserProfile } from '../../model/user.js'

/** A user's place as words. */
export interface StandingText {
  readonly text: string
  /** Worse than most: the only case for the danger colour. */
  readonly worse: boolean
  /** Whom the user is compared with. */
  readonly about: string
}

/** Worse than fewer than this many per cent is told, but not marked. */
const NOTABLE = 90

/** Puts a metric's rank in words; `null` where it would say nothing. */
export function useStanding(): (profile: UserProfile, metric: RankedMetricId) => StandingText | null {
  const { messages, format } = useIntl()
  const { rank: words } = messages.detail
  return (profile, metric) => {
    const rank = profile.rank[metric]
    const standing = standingOf(metric, userMetric(metric).read(profile), rank)
    if (!standing || !rank) return null
    const about = words.among(format.countFull(rank.users), format.metric(metric, rank.median))
    const slow = userMetric(metric).unit === 'ms'
    switch (standing.kind) {
      case 'highest': return { text: words.highest, worse: false, about }
      case 'top': return { text: words.top(format.percentTick(standing.percent / 100)), worse: false, about }
      case 'bottom': return { text: words.bottom(format.percentTick(standing.percent / 100)), worse: false, about }
      case 'multiple': return { text: words.multiple(timesText(standing.times, format.count)), worse: false, about }
      case 'worse': return { text: (slow ? words.slower : words.worse)(format.percentTick(standing.percent / 100)), worse: standing.percent >= NOTABLE, about }
      case 'better': return { text: (slow ? words.faster : words.better)(format.percentTick(standing.percent / 100)), worse: false, about }
      default: return standing satisfies never
    }
  }
}

/** `2.4`, `14`, `1.2k`: a digit after the point only where it tells something. */
function timesText(times: number, count: (value: number) => string): string {
  return times < 9.95 ? count(Math.round(times * 10) / 10) : count(Math.round(times))
}
