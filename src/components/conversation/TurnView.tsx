'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Message } from '../../model/conversation/message.js'
import { pairCalls } from '../../model/conversation/pairCalls.js'
import type { Turn } from '../../model/conversation/turnsOf.js'
import type { ScoreRecord } from '../../model/score.js'
import type { TraceRecord } from '../../model/trace.js'
import { Badge } from '../../ui/Badge.js'
import { Num } from '../../ui/Num.js'
import { CostText } from './CostText.js'
import { ErrorNote } from './ErrorNote.js'
import { MessageView } from './MessageView.js'
import { ScorePins } from './ScorePins.js'

/** @see TurnView */
export interface TurnViewProps {
  readonly turn: Turn
  readonly scores: readonly ScoreRecord[]
  readonly action?: ReactNode
}

const SILENT: Message = { speaker: 'assistant', label: null, parts: [] }

/** One request and its answer. */
export function TurnView({ turn, scores, action }: TurnViewProps) {
  const { messages, format } = useIntl()
  const { trace, history } = turn
  const [earlier, setEarlier] = useState(false)
  const { input, output } = useMemo(() => split(turn), [turn])
  const answers = output.length > 0 ? output : [SILENT]
  const failed = trace.status === 'error'
  return (
    <>
      {history.length > 0 && (
        <button type="button" className="ut-link ut-note ut-section" aria-expanded={earlier} onClick={() => setEarlier(!earlier)}>
          {messages.detail.conversation.earlier(history.length, format.countFull(history.length))}
        </button>
      )}
      {earlier && pairCalls(history).map((message, i) => <MessageView key={i} message={message} />)}
      {input.map((message, i) => (
        <MessageView
          key={i}
          message={message}
          meter={i === 0 && <Num full={format.dateTimeFull(trace.timestamp)}>{format.time(trace.timestamp)}</Num>}
        />
      ))}
      {answers.map((message, i) => (
        <MessageView
          key={i}
          message={message}
          about={i === 0 && <AnswerAbout trace={trace} />}
          meter={i === 0 && <AnswerMeter trace={trace} action={action} />}
        >
          {i === answers.length - 1 && (
            <>
              {failed && <ErrorNote message={trace.statusMessage} />}
              {output.length === 0 && !failed && <p className="ut-turn__text ut-subtle">{messages.detail.panel.noReply}</p>}
              <ScorePins scores={scores} />
            </>
          )}
        </MessageView>
      ))}
    </>
  )
}

/** Pairs calls with results across input and output, so that a result which the answer repeats finds its call. */
function split(turn: Turn): { readonly input: readonly Message[]; readonly output: readonly Message[] } {
  return { input: pairCalls(turn.input), output: pairCalls(turn.output) }
}

function AnswerAbout({ trace }: { readonly trace: TraceRecord }) {
  const { messages } = useIntl()
  return (
    <>
      {trace.models.length > 0 && <bdi className="ut-mono ut-subtle ut-truncate">{trace.models.join(', ')}</bdi>}
      {trace.status === 'error' && <Badge tone="danger">{messages.detail.traces.status.error}</Badge>}
    </>
  )
}

function AnswerMeter({ trace, action }: { readonly trace: TraceRecord; readonly action: ReactNode }) {
  const { messages, format } = useIntl()
  return (
    <>
      {trace.durationMs !== null && <Num full={format.durationFull(trace.durationMs)}>{format.duration(trace.durationMs)}</Num>}
      {trace.totalTokens !== null && <Num full={format.tokensFull(trace.totalTokens)}>{messages.detail.panel.tokens(format.tokens(trace.totalTokens))}</Num>}
      <CostText usd={trace.costUsd} estimated={trace.costSource === 'estimated'} />
      {action}
    </>
  )
}
