'use client'

import { useMemo } from 'react'
import type { RequestOf, UserSort } from '../../contract/questions.js'
import { useNow } from '../../hooks/useNow.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Sort } from '../../model/page.js'
import type { Condition, Range } from '../../model/scope.js'
import { DEFAULT_USERS_VIEW } from '../../model/viewState.js'
import type { UsersView } from '../../model/viewState.js'
import { resolveRange } from '../../model/viewRange.js'
import { trendBucket } from './trendBucket.js'

/** Which users, as props of a view: piece by piece, or a dashboard's `view`. A piece wins over the view. */
export interface TableScopeProps {
  /** A dashboard's view: its range, zoom, search, filters, order and columns. */
  readonly view?: UsersView | undefined
  /** Keep the object stable, or its instants. Default: the view's range, else the last 30 days. */
  readonly range?: Range | undefined
  /** IANA name. Default: the provider's. */
  readonly timeZone?: string | undefined
  readonly search?: string | undefined
  readonly where?: readonly Condition[] | undefined
}

/** The question that the table asks. */
export function useTableScope({ view, range, timeZone, search, where }: TableScopeProps, sort: Sort<UserSort>, limit: number | undefined): RequestOf<'listUsers'> {
  const intl = useIntl()
  const zone = timeZone ?? intl.timeZone
  const { weekStartsOn } = intl
  const given = range ?? view?.zoom ?? null
  const now = useNow({ paused: given !== null })
  const resolved = given ?? resolveRange((view ?? DEFAULT_USERS_VIEW).range, { now, timeZone: zone, weekStartsOn })
  const { from, to } = resolved
  const text = search ?? view?.search ?? ''
  const conditions = where ?? view?.where
  return useMemo(() => ({
    range: { from, to },
    timeZone: zone,
    ...(text !== '' && { search: text }),
    ...(conditions && conditions.length > 0 && { where: conditions }),
    sort: { by: sort.by, direction: sort.direction },
    ...(limit !== undefined && { limit }),
    trend: trendBucket({ from, to }, zone),
    weekStartsOn,
  }), [from, to, zone, text, conditions, sort.by, sort.direction, limit, weekStartsOn])
}
