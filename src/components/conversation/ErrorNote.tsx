'use client'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Icon } from '../../ui/Icon.js'
import { ClippedText } from './ClippedText.js'

/** @see ErrorNote */
export interface ErrorNoteProps {
  /** What the source says; `null` = nothing. */
  readonly message: string | null
  /** A quiet second line. */
  readonly children?: ReactNode
}

/** What went wrong, framed, where it happened. */
export function ErrorNote({ message, children }: ErrorNoteProps) {
  const { messages } = useIntl()
  return (
    <div className="ut-errornote" role="note">
      <Icon name="alert" />
      <div className="ut-grow">
        <ClippedText text={message ?? messages.detail.panel.error} limit={400} className="ut-turn__text ut-strong ut-danger" />
        {children && <div className="ut-muted">{children}</div>}
      </div>
    </div>
  )
}
