'use client'
import { useAnswered } from '../../hooks/useAnswered.js'
import { useOverview } from '../../hooks/useOverview.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Range } from '../../model/scope.js'
import { visibleZoom } from '../../model/viewRange.js'
import { queryState } from '../../ui/queryState.js'
import { ActivityHistogram, type ActivityHistogramStatus } from '../activity-histogram/ActivityHistogram.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { overviewRequest } from '../overview-stats/overviewRequest.js'
import type { DashboardScope } from './useDashboardScope.js'

/** @see DashboardHistogram */
export interface DashboardHistogramProps {
  readonly scope: DashboardScope
  readonly onZoomChange: (zoom: Range | null) => void
}

/** Sessions over the whole range, with the zoom that the rest follows. */
export function DashboardHistogram({ scope, onZoomChange }: DashboardHistogramProps) {
  const { weekStartsOn } = useIntl()
  const request = overviewRequest(scope.whole, weekStartsOn)
  const query = useOverview(request, { enabled: scope.settled })
  const { range, bucket } = useAnswered(query, request)
  const state = queryState(query)
  const status = ((): ActivityHistogramStatus => {
    if (state.kind === 'failed') return state
    if (state.kind === 'loading') return { kind: 'loading' }
    if (state.refreshing) return { kind: 'refreshing' }
    return state.data.sessions === 0 ? { kind: 'empty' } : { kind: 'ready' }
  })()
  return (
    <>
      <StaleBanner state={state} />
      <ActivityHistogram
        activity={query.data?.activity ?? []}
        bucket={bucket}
        range={range}
        zoom={visibleZoom(scope.zoom, range)}
        onZoomChange={onZoomChange}
        status={status}
      />
    </>
  )
}
