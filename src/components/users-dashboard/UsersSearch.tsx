'use client'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { SearchField } from '../../ui/SearchField.js'
import { useSearchHotkey } from './useSearchHotkey.js'

/** @see UsersSearch */
export interface UsersSearchProps {
  readonly value: string
  /** Called when typing has paused for 300 ms, at once on Enter, and when it is cleared. */
  readonly onValueChange: (next: string) => void
}

const PAUSE = 300

/** The search box: waits for a pause, lets input methods finish a word first, `/` focuses it, Escape clears it. */
export function UsersSearch({ value, onValueChange }: UsersSearchProps) {
  const { messages: { dashboard } } = useIntl()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState({ text: value, sent: value, seen: value })
  const [composing, setComposing] = useState(false)
  // Another value from outside (a URL, a cleared search) replaces what is typed; our own that comes back, maybe late, does not.
  if (typed.seen !== value) setTyped({ text: typed.sent === value ? typed.text : value, sent: value, seen: value })
  const { text } = typed
  useSearchHotkey(input)

  const send = (next: string) => {
    setTyped({ text: next, sent: next, seen: value })
    if (next !== value) onValueChange(next)
  }
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (composing || text === value) return
    const timer = setTimeout(() => latest.current(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text, value, composing])

  return (
    <SearchField
      ref={input}
      label={dashboard.search}
      placeholder={dashboard.searchPlaceholder}
      hotkey="/"
      className="ut-toolbar__search"
      value={text}
      onValueChange={(next) => {
        setTyped({ ...typed, text: next })
        if (next === '') send('')
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) send(text)
      }}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  )
}
