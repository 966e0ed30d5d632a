'use client'
import { useEffect, useMemo, useState } from 'react'
import { useOverview } from '../../hooks/useOverview.js'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition, Range, UserScope } from '../../model/scope.js'
import { resolveRange, sameViewRange, visibleZoom } from '../../model/viewRange.js'
import type { UsersView } from '../../model/viewState.js'

/** What all parts of the dashboard are about. */
export interface DashboardScope {
  /** The instant that relative ranges end with, Unix milliseconds: it stands still until `refresh`. */
  readonly asOf: number
  /** The whole range: context of the histogram. */
  readonly whole: UserScope
  /** What stats, table, roll-up and export follow: the zoom where there is one, else the whole. */
  readonly shown: UserScope
  /** The zoom as far as it lies in the range. */
  readonly zoom: Range | null
  /** `false` while "all time" asks when time began. */
  readonly settled: boolean
  /** Moves `asOf` to the present. */
  readonly refresh: () => void
}

const MINUTE = 60_000

/** Turns a view into the one scope that drives every part. The clock stands still, so that the parts agree and keys hold. */
export function useDashboardScope(view: UsersView, where: readonly Condition[]): DashboardScope {
  const { now, timeZone, weekStartsOn } = useIntl()
  const { adapter } = useUserTrail()
  const [frozen, setFrozen] = useState(() => ({ now, asOf: now(), range: view.range }))
  // Another range ends at the moment of its choice, and a replaced clock is read at once. Hosts parse the view anew with
  // each render: the range counts, not the object.
  const current = frozen.now === now && sameViewRange(frozen.range, view.range) ? frozen : { now, asOf: now(), range: view.range }
  if (current !== frozen) setFrozen(current)
  const { asOf } = current

  const refresh = useMemo(() => () => setFrozen((old) => {
    const at = now()
    return Math.floor(at / MINUTE) === Math.floor(old.asOf / MINUTE) ? old : { ...old, asOf: at }
  }), [now])
  // New records lie after `asOf`: without moving it, a live store would be asked again for what it had.
  useEffect(() => adapter.subscribe?.(refresh), [adapter, refresh])

  const isAll = view.range.kind === 'all'
  const probe = resolveRange({ kind: 'calendar', period: 'today' }, { now: asOf, timeZone })
  const known = useOverview({ range: probe, timeZone, bucket: 'day' }, { enabled: isAll })
  const firstAt = known.data?.known.firstAt ?? null
  const { from, to } = resolveRange(view.range, { now: asOf, timeZone, weekStartsOn, known: { firstAt } })
  const zoom = visibleZoom(view.zoom, { from, to })
  const [zoomFrom, zoomTo] = [zoom?.from ?? null, zoom?.to ?? null]

  return useMemo(() => {
    const range = { from, to }
    const visible = zoomFrom !== null && zoomTo !== null ? { from: zoomFrom, to: zoomTo } : null
    const rest = { timeZone, ...(view.search !== '' && { search: view.search }), ...(where.length > 0 && { where }) }
    const whole = { range, ...rest }
    return {
      asOf, whole, shown: visible ? { range: visible, ...rest } : whole, zoom: visible,
      settled: !isAll || known.data !== undefined || known.isError, refresh,
    }
  }, [from, to, zoomFrom, zoomTo, timeZone, view.search, where, asOf, isAll, known.data, known.isError, refresh])
}
