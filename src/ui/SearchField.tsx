'use client'
import { forwardRef, useMemo, useRef } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { composeRefs } from './composeRefs.js'
import { Field } from './Field.js'
import type { FieldProps } from './Field.js'
import { IconButton } from './IconButton.js'

/** @see SearchField */
export interface SearchFieldProps extends Omit<FieldProps, 'value' | 'onChange' | 'type' | 'icon' | 'after'> {
  readonly value: string
  readonly onValueChange: (value: string) => void
  /** A key that moves the focus here, drawn while empty. The view that owns the key listens for it. */
  readonly hotkey?: string
}

/** A search box: Escape or the cross empties it. Waiting before asking is up to the caller. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(function SearchField({ value, onValueChange, hotkey, onKeyDown, ...rest }, ref) {
  const { common } = useIntl().messages
  const input = useRef<HTMLInputElement>(null)
  const merged = useMemo(() => composeRefs(input, ref), [ref])
  const clear = () => {
    onValueChange('')
    input.current?.focus()
  }
  return (
    <Field
      {...rest}
      ref={merged}
      type="search"
      icon="search"
      enterKeyHint="search"
      aria-keyshortcuts={hotkey}
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key !== 'Escape' || value === '' || event.defaultPrevented) return
        // One Escape empties; the next one may close what is around.
        event.preventDefault()
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        onValueChange('')
      }}
      after={
        value !== '' ? (
          <IconButton icon="x" size="small" label={common.clear} className="ut-field__clear" onClick={clear} />
        ) : hotkey ? (
          <kbd className="ut-kbd" aria-hidden="true">
            {hotkey}
          </kbd>
        ) : undefined
      }
    />
  )
})
