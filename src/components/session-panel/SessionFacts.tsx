'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import type { SessionSummary } from '../../model/session.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { IdText } from '../../ui/IdText.js'
import { Num } from '../../ui/Num.js'
import { costTexts } from '../conversation/costTexts.js'

/** @see SessionFacts */
export interface SessionFactsProps {
  readonly sessionId: string
  /** `null` = not known yet, or no such session. */
  readonly session: SessionSummary | null
}

/** A session in one line: id, when, how much. */
export function SessionFacts({ sessionId, session }: SessionFactsProps) {
  const intl = useIntl()
  const { messages, format } = intl
  const { panel } = messages.detail
  const cost = session && costTexts(session.costUsd, session, intl)
  return (
    <>
      <span className="ut-inline"><IdText value={sessionId} /><CopyButton text={sessionId} label={messages.common.copyId} size="small" /></span>
      {session && cost && (
        <>
          <span className="ut-inline"><SpanText session={session} /></span>
          <span className="ut-inline"><Num>{messages.common.traces(session.traces, format.count(session.traces))}</Num></span>
          {session.erroredTraces > 0 && <span className="ut-inline ut-danger"><Num>{panel.errored(session.erroredTraces, format.count(session.erroredTraces))}</Num></span>}
          <span className="ut-inline"><Num full={format.tokensFull(session.totalTokens)}>{panel.tokens(format.tokens(session.totalTokens))}</Num></span>
          <span className="ut-inline">
            <Num full={cost.full}>{cost.text}</Num>
            {session.unpricedTraces > 0 && <span className="ut-subtle"> · {panel.unpriced(session.unpricedTraces, format.count(session.unpricedTraces))}</span>}
          </span>
        </>
      )}
    </>
  )
}

/** From the first trace to the last known end, with the dates in full behind it. */
function SpanText({ session }: { readonly session: SessionSummary }) {
  const { format } = useIntl()
  const { startedAt, durationMs, lastActivityAt } = session
  const to = Math.max(lastActivityAt, startedAt + (durationMs ?? 0))
  const full = `${format.dateTimeFull(startedAt)}\n${format.dateTimeFull(to)}\n${format.durationFull(durationMs)}`
  const sameDay = format.date(startedAt) === format.date(to)
  const sameMinute = sameDay && format.time(startedAt) === format.time(to)
  return (
    <Num full={full}>
      {format.dateShort(startedAt)}, {format.time(startedAt)}
      {!sameMinute && `–${sameDay ? '' : `${format.dateShort(to)}, `}${format.time(to)}`}
    </Num>
  )
}
