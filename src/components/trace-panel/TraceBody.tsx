'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Message } from '../../model/conversation/message.js'
import { messagesOf } from '../../model/conversation/messagesOf.js'
import { pairCalls } from '../../model/conversation/pairCalls.js'
import type { TraceDetail } from '../../model/trace.js'
import { Badge } from '../../ui/Badge.js'
import { ErrorNote } from '../conversation/ErrorNote.js'
import { JsonView } from '../conversation/JsonView.js'
import { MessageView } from '../conversation/MessageView.js'
import { ScorePins } from '../conversation/ScorePins.js'
import { TraceSteps } from './TraceSteps.js'

/** @see TraceBody */
export interface TraceBodyProps {
  readonly detail: TraceDetail
}

/** A trace: its error on top, what came in and went out as messages, its steps, scores, tags and metadata. */
export function TraceBody({ detail }: TraceBodyProps) {
  const { messages } = useIntl()
  const { panel } = messages.detail
  const { trace, observations, scores } = detail
  const input = useMemo(() => pairCalls(messagesOf(trace.input, 'user')), [trace.input])
  const output = useMemo(() => pairCalls(messagesOf(trace.output, 'assistant')), [trace.output])
  return (
    <>
      {trace.status === 'error' && <div className="ut-panel__pinned"><ErrorNote message={trace.statusMessage} /></div>}
      <Section title={panel.input}><Messages list={input} none={panel.noInput} /></Section>
      <Section title={panel.output}><Messages list={output} none={panel.noOutput} /></Section>
      {scores.length > 0 && <Section title={panel.scores}><ScorePins scores={scores} /></Section>}
      {observations.length > 0 && <Section title={panel.steps}><TraceSteps observations={observations} /></Section>}
      {trace.tags.length > 0 && (
        <Section title={messages.detail.traces.columns.tags}>
          <div className="ut-row ut-wrap ut-pins">{trace.tags.map((tag, i) => <Badge key={i}><bdi>{tag}</bdi></Badge>)}</div>
        </Section>
      )}
      {Object.keys(trace.metadata).length > 0 && <Section title={panel.metadata}><JsonView value={trace.metadata} depth={1} /></Section>}
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ut-section" aria-label={title}>
      <h4 className="ut-subtitle">{title}</h4>
      {children}
    </section>
  )
}

/** Messages that are drawn at once; a long history shows its end first. */
const LATEST = 20

function Messages({ list, none }: { readonly list: readonly Message[]; readonly none: string }) {
  const { messages, format } = useIntl()
  const [all, setAll] = useState(false)
  if (list.length === 0) return <p className="ut-subtle">{none}</p>
  const hidden = all ? 0 : Math.max(0, list.length - LATEST)
  return (
    <>
      {hidden > 0 && (
        <button type="button" className="ut-link ut-note" onClick={() => setAll(true)}>
          {messages.detail.conversation.earlier(hidden, format.countFull(hidden))}
        </button>
      )}
      {list.slice(hidden).map((message, i) => <MessageView key={hidden + i} message={message} />)}
    </>
  )
}
