'use client'
import type { ReactNode } from 'react'
import { useSession } from '../../hooks/useSession.js'
import { useTrace } from '../../hooks/useTrace.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DetailOpen } from '../../model/detailView.js'
import { FailedView } from '../../ui/FailedView.js'
import { IconButton } from '../../ui/IconButton.js'
import { queryState, type QueryState } from '../../ui/queryState.js'
import { SidePanel } from '../../ui/SidePanel.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { StateView } from '../../ui/StateView.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { SessionBody } from '../session-panel/SessionBody.js'
import { SessionFacts } from '../session-panel/SessionFacts.js'
import { TraceBody } from '../trace-panel/TraceBody.js'
import { TraceFacts } from '../trace-panel/TraceFacts.js'
import type { Walk } from './useWalk.js'

/** @see DetailPanel */
export interface DetailPanelProps {
  readonly userId: string
  readonly open: DetailOpen
  readonly walk: Walk
  readonly onOpen: (open: DetailOpen) => void
  readonly onWalk: (open: DetailOpen) => void
  readonly onClose: () => void
}

/**
 * The open session or trace beside the detail. One panel for both, so that walking from the one to the other keeps the
 * focus. What belongs to somebody else is not found here, whatever the address says.
 */
export function DetailPanel({ userId, open, walk, onOpen, onWalk, onClose }: DetailPanelProps) {
  const { detail } = useIntl().messages
  const words = detail.panel
  const asSession = open.kind === 'session'
  const id = asSession ? open.sessionId : open.traceId
  const sessionState = queryState(useSession({ sessionId: asSession ? id : '', userId }, { enabled: asSession }))
  const traceState = mine(queryState(useTrace({ traceId: asSession ? '' : id }, { enabled: !asSession })), userId)
  const session = sessionState.kind === 'ready' ? sessionState.data : null
  const trace = traceState.kind === 'ready' ? traceState.data : null
  const name = (asSession ? session?.session.name : trace?.trace.name) ?? null
  const step = (to: DetailOpen | null, icon: 'up' | 'down', label: string) => (
    <IconButton icon={icon} label={label} aria-disabled={to === null || undefined} onClick={() => to && onWalk(to)} />
  )
  return (
    <SidePanel
      label={asSession ? words.session(name ?? id) : words.trace(name ?? id)}
      title={<h3 className="ut-heading ut-truncate"><bdi>{name ?? (asSession ? detail.sessions.untitled : detail.traces.untitled)}</bdi></h3>}
      actions={
        <>
          {step(walk.previous, 'up', asSession ? words.previousSession : words.previousTrace)}
          {step(walk.next, 'down', asSession ? words.nextSession : words.nextTrace)}
        </>
      }
      facts={asSession
        ? <SessionFacts sessionId={id} session={session?.session ?? null} />
        : <TraceFacts traceId={id} trace={trace?.trace ?? null} onOpenSession={(sessionId) => onOpen({ kind: 'session', sessionId })} />}
      onClose={onClose}
      data-kind={open.kind}
    >
      {asSession
        ? <Body state={sessionState} failed={words.failedSession} missing={<Missing title={words.sessionMissing} text={words.sessionMissingText} id={id} />}>
            {session && <SessionBody key={id} detail={session} onOpenTrace={({ id: traceId }) => onOpen({ kind: 'trace', traceId })} />}
          </Body>
        : <Body state={traceState} failed={words.failedTrace} missing={<Missing title={words.traceMissing} text={words.traceMissingText} id={id} />}>
            {trace && <TraceBody key={id} detail={trace} />}
          </Body>}
    </SidePanel>
  )
}

/** A trace of another user is none here. */
function mine<Detail extends { readonly trace: { readonly userId: string | null } }>(state: QueryState<Detail | null>, userId: string): QueryState<Detail | null> {
  return state.kind === 'ready' && state.data && state.data.trace.userId !== userId ? { ...state, data: null } : state
}

interface BodyProps {
  readonly state: QueryState<unknown>
  readonly failed: string
  readonly missing: ReactNode
  readonly children: ReactNode
}

function Body({ state, failed, missing, children }: BodyProps) {
  if (state.kind === 'failed') return <FailedView error={state.error} title={failed} retry={state.retry} retrying={state.retrying} />
  if (state.kind === 'loading') {
    return (
      <div aria-busy="true" className="ut-stack ut-section">
        {[36, 88, 72, 30, 94, 80, 60].map((width, i) => <Skeleton key={i} width={`${width}%`} />)}
      </div>
    )
  }
  return state.data === null ? <>{missing}</> : <><StaleBanner state={state} />{children}</>
}

function Missing({ title, text, id }: { readonly title: string; readonly text: string; readonly id: string }) {
  return <StateView icon="empty" title={title} text={<>{text} <bdi className="ut-mono">{id.length > 120 ? `${id.slice(0, 120)}…` : id}</bdi></>} />
}
