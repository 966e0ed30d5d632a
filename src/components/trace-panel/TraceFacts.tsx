'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import type { TraceRecord } from '../../model/trace.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { IdText } from '../../ui/IdText.js'
import { Num } from '../../ui/Num.js'
import { CostText } from '../conversation/CostText.js'

/** @see TraceFacts */
export interface TraceFactsProps {
  readonly traceId: string
  /** `null` = not known yet, or no such trace. */
  readonly trace: TraceRecord | null
  readonly onOpenSession: (sessionId: string) => void
}

/** A trace in one line: id, when, how long, how much, and the session that it belongs to. */
export function TraceFacts({ traceId, trace, onOpenSession }: TraceFactsProps) {
  const { messages, format } = useIntl()
  const { panel, traces } = messages.detail
  return (
    <>
      <span className="ut-inline"><IdText value={traceId} /><CopyButton text={traceId} label={messages.common.copyId} size="small" /></span>
      {trace && (
        <>
          <span className="ut-inline"><Num full={format.dateTimeFull(trace.timestamp)}>{format.dateTime(trace.timestamp)}</Num></span>
          <span className="ut-inline"><Num full={format.durationFull(trace.durationMs)}>{format.duration(trace.durationMs)}</Num></span>
          {trace.status === 'error' && <span className="ut-inline ut-danger">{traces.status.error}</span>}
          {trace.models.length > 0 && <bdi className="ut-inline ut-mono ut-truncate">{trace.models.join(', ')}</bdi>}
          <span className="ut-inline"><Num full={format.tokensFull(trace.totalTokens)}>{panel.tokens(format.tokens(trace.totalTokens))}</Num></span>
          <span className="ut-inline"><CostText usd={trace.costUsd} estimated={trace.costSource === 'estimated'} /></span>
          {trace.sessionId !== null && <SessionLink sessionId={trace.sessionId} onOpen={onOpenSession} />}
        </>
      )}
    </>
  )
}

function SessionLink({ sessionId, onOpen }: { readonly sessionId: string; readonly onOpen: (sessionId: string) => void }) {
  const { panel } = useIntl().messages.detail
  return (
    <span className="ut-inline">
      {panel.inSession}
      <button type="button" className="ut-link ut-inline ut-note" aria-label={`${panel.openSession} ${sessionId}`} onClick={() => onOpen(sessionId)}>
        <IdText value={sessionId} />
      </button>
    </span>
  )
}
