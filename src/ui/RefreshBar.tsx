'use client'
import { useIntl } from '../intl/IntlProvider.js'
import { VisuallyHidden } from './VisuallyHidden.js'

/** A thin line that moves while what is below is being refreshed. It keeps its 2 px when idle: nothing jumps. */
export function RefreshBar({ active }: { readonly active: boolean }) {
  const { common } = useIntl().messages
  return (
    <div className="ut-refresh" data-active={active ? '' : undefined}>
      <VisuallyHidden role="status">{active ? common.refreshing : ''}</VisuallyHidden>
    </div>
  )
}
