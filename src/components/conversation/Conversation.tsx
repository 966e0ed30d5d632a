'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { turnsOf } from '../../model/conversation/turnsOf.js'
import type { ScoreRecord } from '../../model/score.js'
import type { TraceRecord } from '../../model/trace.js'
import { TurnView } from './TurnView.js'

/** @see Conversation */
export interface ConversationProps {
  /** Oldest first. */
  readonly traces: readonly TraceRecord[]
  /** Of these traces; others are left out. */
  readonly scores?: readonly ScoreRecord[]
  /** At the end of an answer's head, such as a way to open the trace. */
  readonly renderAction?: (trace: TraceRecord) => ReactNode
}

/** Turns that are drawn at first and with each press for more. */
const PAGE = 30

/**
 * The traces of a session as one conversation: each request's new words, its tool calls, its answer or error, and the
 * scores given to it. Payloads are shown as plain text or folding JSON, never as markup.
 */
export function Conversation({ traces, scores, renderAction }: ConversationProps) {
  const { messages, format } = useIntl()
  const turns = useMemo(() => turnsOf(traces), [traces])
  const [shown, setShown] = useState(PAGE)
  const left = turns.length - shown
  return (
    <div className="ut-conversation">
      {turns.slice(0, shown).map((turn) => (
        <TurnView
          key={turn.trace.id}
          turn={turn}
          scores={scores?.filter((score) => score.traceId === turn.trace.id) ?? []}
          action={renderAction?.(turn.trace)}
        />
      ))}
      {left > 0 && (
        <button type="button" className="ut-link ut-note" onClick={() => setShown(shown + PAGE)}>
          {messages.detail.panel.moreTurns(left, format.count(left))}
        </button>
      )}
    </div>
  )
}
