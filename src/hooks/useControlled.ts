'use client'
import { useCallback, useState } from 'react'

/** A controlled or an uncontrolled value with its reason for change. */
export interface Controlled<Value, Details> {
  /** `undefined` = uncontrolled. */
  readonly value: Value | undefined
  readonly defaultValue: Value
  readonly onChange?: ((next: Value, details: Details) => void) | undefined
}

/** The value of a controlled pair and the way to change it: reports every change, and keeps it when nobody else does. */
export function useControlled<Value, Details = void>({
  value, defaultValue, onChange,
}: Controlled<Value, Details>): [Value, (next: Value, details: Details) => void] {
  const [own, setOwn] = useState(defaultValue)
  const controlled = value !== undefined
  const change = useCallback((next: Value, details: Details) => {
    if (!controlled) setOwn(() => next)
    onChange?.(next, details)
  }, [controlled, onChange])
  return [controlled ? value : own, change]
}
