'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UsersCondition } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'

/** @see SelectionActions */
export interface SelectionActionsProps {
  readonly ids: readonly string[]
  readonly onFilter: (condition: UsersCondition) => void
}

/** What can be done with selected users: look at these alone, or leave them out. */
export function SelectionActions({ ids, onFilter }: SelectionActionsProps) {
  const { messages: { dashboard } } = useIntl()
  return (
    <>
      <Button size="small" variant="ghost" onClick={() => onFilter({ kind: 'users', anyOf: ids })}>{dashboard.onlySelected}</Button>
      <Button size="small" variant="ghost" onClick={() => onFilter({ kind: 'users', noneOf: ids })}>{dashboard.hideSelected}</Button>
    </>
  )
}
