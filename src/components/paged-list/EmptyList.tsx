'use client'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { StateView } from '../../ui/StateView.js'

/** Why a list holds nothing. */
export type EmptyReason =
  /** There has never been anything. */
  | 'ever'
  /** Nothing in this range; at other times there may be. */
  | 'range'
  /** Only errors are shown, and there are none. */
  | 'errors'
  /** The list's own filters leave nothing. */
  | 'matches'

/** @see EmptyList */
export interface EmptyListProps {
  readonly of: 'sessions' | 'traces' | 'scores'
  readonly reason: EmptyReason
  /** The errors are looked for in a range, not in a lifetime. */
  readonly ranged?: boolean
  readonly actions?: ReactNode
}

/** Nothing, for a named reason. */
export function EmptyList({ of, reason, ranged = false, actions }: EmptyListProps) {
  const { empty } = useIntl().messages.detail
  switch (reason) {
    case 'errors':
      return of === 'scores'
        ? <StateView icon="empty" title={empty.errorScores} text={empty.errorScoresText} actions={actions} />
        : <StateView icon="check" title={empty.errors} text={ranged ? empty.errorsText.range : empty.errorsText.all} actions={actions} />
    case 'range': return <StateView icon="calendar" title={empty.range[of]} text={empty.rangeText} actions={actions} />
    case 'matches': return <StateView icon="filter" title={empty.matches} text={empty.matchesText} actions={actions} />
    case 'ever': return <StateView icon="empty" title={empty[of]} text={empty.ever[of]} actions={actions} />
    default: return reason satisfies never
  }
}

/** Why a list in a scope is empty. */
export function emptyReason(scope: { readonly status?: 'ok' | 'error'; readonly range?: unknown }, filtered = false): EmptyReason {
  return filtered ? 'matches' : scope.status === 'error' ? 'errors' : scope.range ? 'range' : 'ever'
}
