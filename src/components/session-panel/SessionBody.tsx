'use client'
import type { SessionDetail } from '../../model/session.js'
import type { TraceRecord } from '../../model/trace.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { IconButton } from '../../ui/IconButton.js'
import { Conversation } from '../conversation/Conversation.js'
import { ScorePins } from '../conversation/ScorePins.js'

/** @see SessionBody */
export interface SessionBodyProps {
  readonly detail: SessionDetail
  readonly onOpenTrace: (trace: TraceRecord) => void
}

/** A session as its conversation, with the scores of the session on top and those of each trace at its answer. */
export function SessionBody({ detail, onOpenTrace }: SessionBodyProps) {
  const { messages } = useIntl()
  const { panel } = messages.detail
  return (
    <>
      <ScorePins scores={detail.scores.filter((score) => score.traceId === null)} />
      <Conversation
        traces={detail.traces}
        scores={detail.scores}
        renderAction={(trace) => <IconButton icon="expand" size="small" label={panel.openTrace} onClick={() => onOpenTrace(trace)} />}
      />
    </>
  )
}
