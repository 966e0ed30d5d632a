'use client'
import { useId, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { clipText } from './clipText.js'

/** @see ClippedText */
export interface ClippedTextProps {
  readonly text: string
  /** Characters that show at first. Default 1,200. */
  readonly limit?: number
  readonly className?: string
}

/** Characters that each further press adds: a browser lays out this much at once without a pause. */
const STEP = 50_000

/** Plain text, whatever it holds, in its own direction; when long it is cut, and says by how much. */
export function ClippedText({ text, limit = 1200, className }: ClippedTextProps) {
  const { messages, format } = useIntl()
  const [shown, setShown] = useState(limit)
  const id = useId()
  const clipped = clipText(text, shown)
  const open = shown > limit
  return (
    <>
      <p id={id} dir="auto" className={className}>
        {clipped}
        {clipped.length < text.length && '…'}
      </p>
      {(clipped.length < text.length || open) && (
        <span className="ut-row ut-note">
          {clipped.length < text.length && (
            <button type="button" className="ut-link ut-note" aria-expanded={open} aria-controls={id} onClick={() => setShown(open ? shown + STEP : Math.max(limit, STEP))}>
              {messages.detail.conversation.more}
            </button>
          )}
          {open && (
            <button type="button" className="ut-link ut-note" aria-expanded={true} aria-controls={id} onClick={() => setShown(limit)}>
              {messages.detail.conversation.less}
            </button>
          )}
          <span className="ut-subtle">{messages.detail.conversation.characters(format.countFull(text.length))}</span>
        </span>
      )}
    </>
  )
}
