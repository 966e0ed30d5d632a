'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Message, MessagePart } from '../../model/conversation/message.js'
import { Badge } from '../../ui/Badge.js'
import { Icon } from '../../ui/Icon.js'
import { ClippedText } from './ClippedText.js'
import { JsonView } from './JsonView.js'

/** @see MessageView */
export interface MessageViewProps {
  readonly message: Message
  /** After the speaker, such as the model. */
  readonly about?: ReactNode
  /** At the end of the head: time, duration, tokens, cost. */
  readonly meter?: ReactNode
  /** After the words. */
  readonly children?: ReactNode
}

/** One message: who, and what, as text. */
export function MessageView({ message, about, meter, children }: MessageViewProps) {
  const { speakers } = useIntl().messages.detail.conversation
  const { speaker, label, parts } = message
  return (
    <article className="ut-section ut-turn" data-role={speaker}>
      <header className="ut-row ut-row--tight ut-note ut-muted">
        <span className="ut-turn__who ut-truncate">{speaker === 'other' && label !== null ? <bdi>{label}</bdi> : speakers[speaker]}</span>
        {speaker !== 'other' && label !== null && <bdi className="ut-subtle ut-truncate">{label}</bdi>}
        {about}
        {meter && <span className="ut-row ut-end ut-subtle">{meter}</span>}
      </header>
      {parts.map((part, i) => (
        <Part key={i} part={part} quiet={speaker === 'system'} />
      ))}
      {children}
    </article>
  )
}

function Part({ part, quiet }: { readonly part: MessagePart; readonly quiet: boolean }) {
  const messages = useIntl().messages.detail.conversation
  switch (part.kind) {
    case 'text':
      return <ClippedText text={part.text} limit={quiet ? 160 : 1200} className="ut-turn__text" />
    case 'reasoning':
      return (
        <Fold label={messages.reasoning} icon="info">
          <ClippedText text={part.text} className="ut-turn__text ut-muted" />
        </Fold>
      )
    case 'call':
      return (
        <Fold open icon="tool" label={<span className="ut-mono ut-truncate">{part.name || messages.unnamedTool}</span>} badge={<Badge>{messages.tool}</Badge>} failed={part.answer?.failed}>
          {part.input !== null && <JsonView value={part.input} depth={1} />}
          {part.answer && <Answer output={part.answer.output} />}
        </Fold>
      )
    case 'result':
      return (
        <Fold open icon="tool" label={part.name === null ? messages.result : <span className="ut-mono ut-truncate">{part.name}</span>} badge={part.name !== null && <Badge>{messages.result}</Badge>} failed={part.failed}>
          <Answer output={part.output} />
        </Fold>
      )
    case 'media':
      return (
        <p className="ut-row ut-row--tight">
          <Icon name="file" />
          <span className="ut-truncate">{messages.media(part.type)}</span>
          {part.name !== null && <bdi className="ut-muted ut-truncate">{part.name}</bdi>}
        </p>
      )
    case 'data':
      return <JsonView value={part.value} className="ut-turn__data" />
    default:
      return part satisfies never
  }
}

function Answer({ output }: { readonly output: Parameters<typeof JsonView>[0]['value'] }) {
  return (
    <div className="ut-tool__answer">
      <span className="ut-muted" aria-hidden="true">→</span>
      <JsonView value={output} depth={1} className="ut-grow" />
    </div>
  )
}

interface FoldProps {
  readonly label: ReactNode
  readonly icon: 'tool' | 'info'
  readonly badge?: ReactNode
  readonly failed?: boolean | undefined
  readonly open?: boolean
  readonly children: ReactNode
}

/** A framed part under a line that folds it away. */
function Fold({ label, icon, badge, failed = false, open: first = false, children }: FoldProps) {
  const [open, setOpen] = useState(first)
  const messages = useIntl().messages.detail.conversation
  return (
    <div className="ut-tool" data-status={failed ? 'error' : undefined}>
      <button type="button" className="ut-row ut-row--tight ut-small ut-muted ut-tool__head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={icon} />
        {label}
        {badge}
        {failed && <Badge tone="danger">{messages.failedResult}</Badge>}
        <Icon name="chevron" size={12} className="ut-tool__chevron ut-end" />
      </button>
      {open && <div className="ut-tool__body">{children}</div>}
    </div>
  )
}
