'use client'
import { useCallback, useState } from 'react'
import { DEFAULT_DETAIL_VIEW, type DetailView, type DetailViewReason } from '../../model/detailView.js'

/** @see useDetailView */
export interface DetailViewProps {
  /** `undefined` = the view keeps its state itself. */
  readonly view?: DetailView | undefined
  readonly defaultView?: DetailView | undefined
  readonly onViewChange?: ((next: DetailView, details: { readonly reason: DetailViewReason }) => void) | undefined
}

/** Changes a part of the view. */
export type ChangeDetailView = (part: Partial<DetailView>, reason: DetailViewReason) => void

/**
 * The detail's view and the way to change it. Kept by itself, the view goes along to the next user, except for what is
 * open: a session of one user is none of another's.
 */
export function useDetailView(userId: string, { view, defaultView = DEFAULT_DETAIL_VIEW, onViewChange }: DetailViewProps): [DetailView, ChangeDetailView] {
  const [own, setOwn] = useState({ view: defaultView, userId })
  const kept = own.userId === userId ? own.view : { ...own.view, open: null }
  const current = view ?? kept
  const controlled = view !== undefined
  const change = useCallback<ChangeDetailView>((part, reason) => {
    const next = { ...current, ...part }
    if (!controlled) setOwn({ view: next, userId })
    onViewChange?.(next, { reason })
  }, [current, controlled, onViewChange, userId])
  return [current, change]
}
