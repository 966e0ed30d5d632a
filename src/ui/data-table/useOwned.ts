'use client'

import { useCallback, useState } from 'react'

/** A value that its host holds (`value` given) or that is kept here; the host hears of every change. */
export function useOwned<Value, Details>(
  value: Value | undefined,
  initial: Value,
  onChange: ((next: Value, details: Details) => void) | undefined,
): [Value, (next: Value, details: Details) => void] {
  const [own, setOwn] = useState(initial)
  const held = value !== undefined
  const change = useCallback((next: Value, details: Details) => {
    if (!held) setOwn(() => next)
    onChange?.(next, details)
  }, [held, onChange])
  return [held ? value : own, change]
}
