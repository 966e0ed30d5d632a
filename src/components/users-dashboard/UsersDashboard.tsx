'use client'
import { forwardRef } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { ToastRegion } from '../../ui/ToastRegion.js'
import { ViewRoot } from '../ViewRoot.js'
import { Dashboard } from './Dashboard.js'
import type { UsersDashboardProps } from './usersDashboardProps.js'

/**
 * The users of an LLM application: toolbar, figures, activity and table, all of one scope. With a zoom the histogram
 * keeps the whole range as context; figures, table, roll-up and export follow the zoom. Fills the height that its host
 * gives; without one, or in a narrow container, it grows and the page scrolls.
 */
export const UsersDashboard = forwardRef<HTMLDivElement, UsersDashboardProps>(function UsersDashboard(props, ref) {
  const {
    view, defaultView, onViewChange, columns, lockedWhere, presets, onOpenUser, openUserId, storage, storageKey, slots,
    exportFileName, exportColumns, selectable, selectionActions, guideHref, className, ...rest
  } = props
  const { messages } = useIntl()
  return (
    <ViewRoot role="region" aria-label={messages.dashboard.label} {...rest} ref={ref} className={className ? `ut-fill ${className}` : 'ut-fill'}>
      <ToastRegion>
        <Dashboard
          view={view} defaultView={defaultView} onViewChange={onViewChange} columns={columns} lockedWhere={lockedWhere} presets={presets}
          onOpenUser={onOpenUser} openUserId={openUserId} storage={storage} storageKey={storageKey} slots={slots}
          exportFileName={exportFileName} exportColumns={exportColumns} selectable={selectable} selectionActions={selectionActions} guideHref={guideHref}
        />
      </ToastRegion>
    </ViewRoot>
  )
})
