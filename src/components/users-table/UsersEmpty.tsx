'use client'

import type { ReactNode } from 'react'
import type { Overview, RequestOf } from '../../contract/questions.js'
import { useOverview } from '../../hooks/useOverview.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { chooseBucket } from '../../model/buckets.js'
import { FailedView } from '../../ui/FailedView.js'
import { StateView } from '../../ui/StateView.js'

/** Why there is no row. */
export type UsersEmptyReason =
  /** No trace in the store names a user. */
  | { readonly kind: 'ever'; readonly overview: Overview }
  /** Traces lie in the range, and none names a user. */
  | { readonly kind: 'unnamed'; readonly overview: Overview }
  /** Users are known, none in this range. */
  | { readonly kind: 'range'; readonly overview: Overview }
  /** Users are in the range; search and filters leave none. */
  | { readonly kind: 'match'; readonly overview: Overview }

/** Tells why a scope holds no user, from the overview of its range without search and filters. */
export function emptyReason(overview: Overview): UsersEmptyReason {
  if (overview.users > 0) return { kind: 'match', overview }
  if (overview.coverage.traces > overview.coverage.identifiedTraces) return { kind: 'unnamed', overview }
  return { kind: overview.known.users === 0 ? 'ever' : 'range', overview }
}

/** @see UsersEmpty */
export interface UsersEmptyProps {
  /** What was asked. */
  readonly request: RequestOf<'listUsers'>
  /** Replaces our own words. */
  readonly children?: ((reason: UsersEmptyReason) => ReactNode) | undefined
}

/** Why the table is empty: asks what the range holds without search and filters. */
export function UsersEmpty({ request: { range, timeZone, weekStartsOn }, children }: UsersEmptyProps) {
  const { messages: { dashboard, table }, format } = useIntl()
  const { data, error, isError, refetch, isFetching } = useOverview({ range, timeZone, bucket: chooseBucket(range), ...(weekStartsOn && { weekStartsOn }) })
  if (isError && !data) return <FailedView error={error} title={dashboard.usersFailed} retry={() => void refetch()} retrying={isFetching} />
  if (!data) return null
  const { empty } = dashboard
  const reason = emptyReason(data)
  if (children) return children(reason)
  const { known, users, coverage } = data
  switch (reason.kind) {
    case 'ever': return <StateView role="status" icon="people" title={empty.ever} text={empty.everText} />
    case 'unnamed': {
      const traces = coverage.traces - coverage.identifiedTraces
      return <StateView role="status" icon="person" title={empty.unnamed} text={empty.unnamedText(traces, format.countFull(traces))} />
    }
    case 'range': return (
      <StateView role="status" icon="calendar" title={empty.range(format.range(range))} text={empty.rangeText(format.dateTime(known.lastAt), known.users, format.countFull(known.users))} />
    )
    case 'match': return <StateView role="status" icon="filter" title={empty.match} text={table.noMatch(users, format.countFull(users))} />
    default: return reason satisfies never
  }
}
