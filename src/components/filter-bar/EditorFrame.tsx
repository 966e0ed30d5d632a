'use client'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'
import { IconButton } from '../../ui/IconButton.js'

/** What every editor of a filter is told. */
export interface EditorActions {
  readonly onApply: (condition: Condition) => void
  /** Removes the filter, or gives up a new one. */
  readonly onClear: () => void
  /** Back to the list of filters; absent while editing one that is set. */
  readonly onBack?: (() => void) | undefined
}

/** @see EditorFrame */
export interface EditorFrameProps extends EditorActions {
  readonly title: string
  readonly hint?: string
  /** The filter as written, or what is wrong with it. */
  readonly result: Condition | string
  readonly children: (tried: boolean) => ReactNode
}

/** Head, fields and foot of an editor. What is wrong is told once Apply was pressed. */
export function EditorFrame({ title, hint, result, onApply, onClear, onBack, children }: EditorFrameProps) {
  const { messages } = useIntl()
  const [tried, setTried] = useState(false)
  const id = useId()
  const error = typeof result === 'string' ? result : null
  return (
    <form
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setTried(true)
        if (typeof result !== 'string') onApply(result)
      }}
    >
      <div className="ut-popover__head">
        {onBack && <IconButton icon="back" size="small" label={messages.filters.back} onClick={onBack} />}
        <span className="ut-strong">{title}</span>
        {hint && <span className="ut-muted">{hint}</span>}
      </div>
      <div className="ut-popover__body ut-stack">
        {children(tried)}
        {tried && error && <p id={id} role="alert" className="ut-note ut-danger">{error}</p>}
      </div>
      <div className="ut-popover__foot">
        <span className="ut-grow" />
        <Button variant="ghost" onClick={onClear}>{messages.common.clear}</Button>
        <Button type="submit" variant="primary" aria-describedby={tried && error ? id : undefined}>{messages.common.apply}</Button>
      </div>
    </form>
  )
}
