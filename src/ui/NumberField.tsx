'use client'
import { forwardRef, useState } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import { Field } from './Field.js'
import type { FieldProps } from './Field.js'
import { parseNumber } from './parseNumber.js'

/** @see NumberField */
export interface NumberFieldProps extends Omit<FieldProps, 'value' | 'defaultValue' | 'onChange' | 'type' | 'error' | 'min' | 'max'> {
  /** `null` = empty. */
  readonly value: number | null
  /** Called with `null` for an empty field; not called while the text is no number or out of bounds. */
  readonly onValueChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
}

/** A number that may be left empty, typed with the separators of the locale. Typed text stays as typed; what is no number is marked, not dropped. */
export const NumberField = forwardRef<HTMLInputElement, NumberFieldProps>(function NumberField({ value, onValueChange, min = -Infinity, max = Infinity, ...rest }, ref) {
  const { locale, messages } = useIntl()
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number | null } | null>(null)
  // The typed text counts as long as it stands for the value that is set.
  const text = typed && Object.is(typed.value, value) ? typed.text : value === null ? '' : String(value)
  const parsed = parseNumber(text, locale)
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const { notANumber, atLeast, atMost } = messages.states
  const wrong =
    parsed === undefined ? notANumber
    : parsed !== null && parsed < min ? atLeast(plain.format(min))
    : parsed !== null && parsed > max ? atMost(plain.format(max))
    : undefined
  return (
    <Field
      {...rest}
      ref={ref}
      inputMode="decimal"
      dir="ltr"
      value={text}
      error={wrong}
      onChange={(event) => {
        const next = parseNumber(event.target.value, locale)
        const takes = next !== undefined && (next === null || (next >= min && next <= max))
        setTyped({ text: event.target.value, value: takes ? next : value })
        if (takes && !Object.is(next, value)) onValueChange(next)
      }}
    />
  )
})
