'use client'
import { useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { JsonValue } from '../../model/json.js'
import { cx } from '../../ui/cx.js'
import { Icon } from '../../ui/Icon.js'
import { ClippedText } from './ClippedText.js'
import { inlineJson } from './inlineJson.js'

/** @see JsonView */
export interface JsonViewProps {
  readonly value: JsonValue
  /** Levels that are open at first. Default 2. */
  readonly depth?: number
  readonly className?: string
}

/** Entries of one level that are drawn at once. */
const PAGE = 50

/** Any JSON value, pretty printed; objects and lists fold. Strings are shown as text, never as markup. */
export function JsonView({ value, depth = 2, className }: JsonViewProps) {
  return (
    <div className={cx('ut-json ut-mono', className)} dir="ltr">
      {typeof value === 'string' ? <ClippedText text={value} limit={600} className="ut-json__text" /> : <Node value={value} depth={depth} />}
    </div>
  )
}

interface NodeProps {
  readonly value: JsonValue
  readonly name?: string
  readonly depth: number
}

function Node({ value, name, depth }: NodeProps) {
  const [open, setOpen] = useState(depth > 0)
  const [shown, setShown] = useState(PAGE)
  const { messages, format } = useIntl()
  const inline = inlineJson(value)
  const key = name !== undefined && <span className="ut-json__key">{name}: </span>
  if (typeof value !== 'object' || value === null || inline !== null) {
    return (
      <div className="ut-json__line">
        {key}
        {typeof value === 'string' && inline === null ? <ClippedText text={value} limit={300} className="ut-json__text" /> : inline ?? String(value)}
      </div>
    )
  }
  const list = Array.isArray(value)
  const keys = Object.keys(value)
  const size = messages.detail.conversation.entries(keys.length, format.countFull(keys.length))
  return (
    <div>
      <button type="button" className="ut-inline ut-json__fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="chevron" size={12} />
        {key}
        <span className="ut-subtle">{open ? (list ? '[' : '{') : `${list ? '[' : '{'} ${size} ${list ? ']' : '}'}`}</span>
      </button>
      {open && (
        <div className="ut-json__children">
          {Object.entries(value).slice(0, shown).map(([entry, inner]) => (
            <Node key={entry} value={inner} name={entry} depth={depth - 1} />
          ))}
          {keys.length > shown && (
            <button type="button" className="ut-link ut-note" onClick={() => setShown(shown * 4)}>
              {messages.detail.conversation.more}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
