'use client'
import { useEffect, useRef } from 'react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { cx } from '../../ui/cx.js'
import { Icon } from '../../ui/Icon.js'
import type { NeighbourState } from './neighbourState.js'
import { isTyping } from './isTyping.js'

/** @see Neighbours */
export interface NeighboursProps {
  readonly state: NeighbourState
  /** Absent: the links alone lead there. */
  readonly onNavigate: ((userId: string) => void) | undefined
  /** J and K are off, as while a panel is open. */
  readonly paused: boolean
}

const KEYS: Readonly<Record<string, 'previous' | 'next'>> = { k: 'previous', j: 'next' }

/** Previous and next user in the list's own order, as links where there are addresses; K and J on the whole page. */
export function Neighbours({ state, onNavigate, paused }: NeighboursProps) {
  const { messages, format } = useIntl()
  const { detail } = messages
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (paused) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return
      const way = KEYS[event.key.toLowerCase()]
      const step = way && group.current?.querySelector<HTMLElement>(`[data-way="${way}"]:not([aria-disabled])`)
      if (!step) return
      event.preventDefault()
      step.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [paused])

  const found = state.kind === 'found' ? state : null
  const reason = state.kind === 'found' ? null : reasonOf(state, detail, format.countFull)
  const where = found ? detail.neighboursAt(format.countFull(found.position), format.countFull(found.total)) : null
  return (
    <div ref={group} role="group" aria-label={where ?? detail.neighbours} className="ut-neighbours" data-state={state.kind}>
      <Step way="previous" userId={found?.previous ?? null} label={detail.previousUser} reason={reason ?? (found?.previous === null ? detail.noPrevious : null)} where={where} onNavigate={onNavigate} />
      <Step
        way="next"
        userId={found?.next ?? null}
        label={detail.nextUser}
        reason={reason ?? (found?.next === null ? detail.noNext : found?.next === undefined ? detail.neighboursSearching : null)}
        where={where}
        onNavigate={onNavigate}
      />
    </div>
  )
}

interface StepProps {
  readonly way: 'previous' | 'next'
  readonly userId: string | null
  readonly label: string
  /** Why there is no step. */
  readonly reason: string | null
  readonly where: string | null
  readonly onNavigate: ((userId: string) => void) | undefined
}

function Step({ way, userId, label, reason, where, onNavigate }: StepProps) {
  const { getUserHref, renderLink } = useUserTrail()
  const letter = way === 'previous' ? 'K' : 'J'
  const tip = reason ?? (where ? `${label}\n${where}` : label)
  const shared = {
    className: cx('ut-button', 'ut-neighbours__step'), 'data-way': way, 'data-ut-tip': tip, 'aria-label': reason ? `${label}: ${reason}` : label, 'aria-keyshortcuts': letter,
  }
  const content = (
    <>
      <Icon name={way === 'previous' ? 'up' : 'down'} />
      <kbd className="ut-kbd" aria-hidden="true">{letter}</kbd>
    </>
  )
  if (userId === null) {
    return <button type="button" {...shared} aria-disabled="true">{content}</button>
  }
  const href = getUserHref?.(userId)
  if (href === undefined) return <button type="button" {...shared} onClick={() => onNavigate?.(userId)}>{content}</button>
  const follow = (event: ReactMouseEvent<HTMLAnchorElement>) => {
    // a new tab or window is the browser's business
    if (!onNavigate || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onNavigate(userId)
  }
  return <>{renderLink({ ...shared, href, onClick: follow, children: content })}</>
}

function reasonOf(state: Exclude<NeighbourState, { kind: 'found' }>, detail: ReturnType<typeof useIntl>['messages']['detail'], count: (n: number) => string): string {
  switch (state.kind) {
    case 'searching': return detail.neighboursSearching
    case 'absent': return detail.neighboursAbsent
    case 'far': return detail.neighboursFar(count(state.searched))
    case 'failed': return detail.neighboursFailed
    default: return state satisfies never
  }
}
