'use client'

import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Button } from '../../ui/Button.js'
import { Spinner } from '../../ui/Spinner.js'

/** @see UsersFooter */
export interface UsersFooterProps {
  readonly loaded: number
  /** `null` before the first answer. */
  readonly total: number | null
  readonly loading: boolean
  readonly selected: number
  readonly actions: ReactNode
  readonly onClear: () => void
}

/** How much is loaded, what is selected and can be done with it, and which keys work. */
export function UsersFooter({ loaded, total, loading, selected, actions, onClear }: UsersFooterProps) {
  const { messages: { table }, format } = useIntl()
  return (
    <div className="ut-tablefoot">
      <bdi role="status">{total === null ? '' : table.loadedUsers(total, format.countFull(loaded), format.countFull(total))}</bdi>
      {loading && <Spinner />}
      {selected > 0 && (
        <>
          <span className="ut-strong">{table.selected(format.countFull(selected))}</span>
          {actions}
          <Button size="small" variant="ghost" onClick={onClear}>{table.clearSelection}</Button>
        </>
      )}
      <span className="ut-tablefoot__keys" aria-hidden="true">
        <kbd className="ut-kbd">J</kbd><kbd className="ut-kbd">K</kbd>{table.keyMove}
        <kbd className="ut-kbd">Enter</kbd>{table.keyOpen}
      </span>
    </div>
  )
}
