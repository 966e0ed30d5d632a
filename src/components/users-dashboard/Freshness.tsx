'use client'
import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { localDay } from '../../model/localDay.js'
import { adapterKey } from '../../query/keys.js'
import { IconButton } from '../../ui/IconButton.js'
import { isolated } from '../../ui/isolated.js'
import { Spinner } from '../../ui/Spinner.js'

/** @see Freshness */
export interface FreshnessProps {
  readonly asOf: number
  /** Something is on screen already. */
  readonly loaded: boolean
  /** Moves the scope to the present. */
  readonly onRefresh: () => void
}

/** How old the data is, and a button that asks again. */
export function Freshness({ asOf, loaded, onRefresh }: FreshnessProps) {
  const { messages: { dashboard, common }, format, timeZone, now } = useIntl()
  const { adapter, queryClient } = useUserTrail()
  const fetching = useIsFetching({ queryKey: adapterKey(adapter) }, queryClient) > 0
  const [presses, setPresses] = useState(0)
  const done = useRef(0)
  useEffect(() => {
    if (done.current === presses) return
    done.current = presses
    // after the new questions are under way: only what asks the same as before is asked again
    void queryClient.invalidateQueries({ queryKey: adapterKey(adapter) }, { cancelRefetch: false })
  }, [presses, adapter, queryClient])
  const today = localDay(asOf, timeZone) === localDay(now(), timeZone)
  return (
    <span className="ut-inline ut-small ut-subtle">
      {fetching && <Spinner />}
      <span className="ut-fresh__text" data-ut-tip={dashboard.updatedTip(format.dateTimeFull(asOf))}>
        {fetching ? (loaded ? common.refreshing : common.loading) : dashboard.updated(isolated(today ? format.time(asOf) : format.dateTime(asOf)))}
      </span>
      <IconButton
        icon="refresh"
        label={dashboard.refresh}
        onClick={() => {
          onRefresh()
          setPresses(presses + 1)
        }}
      />
    </span>
  )
}
