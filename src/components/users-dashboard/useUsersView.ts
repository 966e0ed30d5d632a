'use client'
import { useCallback, useEffect, useRef } from 'react'
import { useControlled } from '../../hooks/useControlled.js'
import { DEFAULT_USERS_VIEW, type UsersView, type UsersViewReason } from '../../model/viewState.js'

/** The controlled pair of a dashboard's view. */
export interface UsersViewProps {
  /** What is shown, held by the host, say in its URL; see `parseView`. Absent: the dashboard holds it. */
  readonly view?: UsersView | undefined
  /** What is shown first. Default: the last 30 days, last seen first. */
  readonly defaultView?: UsersView | undefined
  readonly onViewChange?: ((next: UsersView, details: { readonly reason: UsersViewReason }) => void) | undefined
}

/** Changes a part of the view, telling why. */
export type ChangeView = (part: Partial<UsersView>, reason: UsersViewReason) => void

/** The view and the way to change parts of it. */
export function useUsersView({ view: given, defaultView = DEFAULT_USERS_VIEW, onViewChange }: UsersViewProps): readonly [UsersView, ChangeView] {
  const [view, setView] = useControlled({ value: given, defaultValue: defaultView, onChange: onViewChange })
  // Two changes before the next render (a search that settles while a filter is added) must both be kept.
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  }, [view])
  const change = useCallback<ChangeView>((part, reason) => {
    const next = { ...latest.current, ...part }
    latest.current = next
    setView(next, { reason })
  }, [setView])
  return [view, change]
}
