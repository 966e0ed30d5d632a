'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UserStat } from './statsOf.js'

/** Name of a figure. */
export function useStatLabel(stat: UserStat): string {
  const { messages } = useIntl()
  const { stats } = messages.detail
  switch (stat) {
    case 'sessions': case 'traces': return messages.metrics[stat].label
    case 'errorRate': return stats.errored
    case 'costSum': return stats.costSum
    case 'totalTokens': return stats.tokensInOut
    case 'durationAvg': case 'durationP95': return stats[stat]
    case 'activeDays': return stats.activeDays
    case 'seen': return stats.seen
    default: return stat satisfies never
  }
}
