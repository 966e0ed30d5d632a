'use client'

import { useIntl } from '../../intl/IntlProvider.js'
import { Checkbox } from '../Checkbox.js'

/** @see SelectAll */
export interface SelectAllProps {
  /** Loaded rows. */
  readonly count: number
  readonly state: 'none' | 'some' | 'all'
  readonly onToggle: (all: boolean) => void
}

/** Selects every loaded row, and says that it is those. */
export function SelectAll({ count, state, onToggle }: SelectAllProps) {
  const { messages, format } = useIntl()
  const label = messages.table.selectLoaded(count, format.countFull(count))
  return (
    <Checkbox
      aria-label={label}
      data-ut-tip={label}
      disabled={count === 0}
      checked={state === 'some' ? 'mixed' : state === 'all'}
      onCheckedChange={() => onToggle(state !== 'all')}
    />
  )
}
