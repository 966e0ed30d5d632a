'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import { Banner } from '../../ui/Banner.js'
import { Button } from '../../ui/Button.js'
import type { QueryState } from '../../ui/queryState.js'

/** @see StaleBanner */
export interface StaleBannerProps {
  readonly state: QueryState<unknown>
}

/** Says that what is on screen is old because the last refresh failed; draws nothing while all is well. */
export function StaleBanner({ state }: StaleBannerProps) {
  const { messages, format } = useIntl()
  if (state.kind !== 'ready' || !state.failure) return null
  const { since, retry } = state.failure
  return (
    <div className="ut-pad ut-stale">
      <Banner
        tone="warning"
        title={messages.dashboard.stale(format.time(since))}
        actions={<Button size="small" onClick={retry} disabled={state.refreshing}>{messages.common.retry}</Button>}
      >
        {messages.dashboard.staleText}
      </Banner>
    </div>
  )
}
