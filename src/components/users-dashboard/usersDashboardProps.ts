import type { ReactNode, SyntheticEvent } from 'react'
import type { Condition } from '../../model/scope.js'
import type { UserSummary } from '../../model/user.js'
import type { ViewRange } from '../../model/viewRange.js'
import type { RootProps } from '../../ui/Root.js'
import type { ExportColumn } from '../export-users/exportColumns.js'
import type { UserColumns } from '../users-table/resolveColumns.js'
import type { LayoutStorage } from '../users-table/useTableLayout.js'
import type { DashboardSlots } from './dashboardSlots.js'
import type { UsersViewProps } from './useUsersView.js'

/** Props of `UsersDashboard`; the rest goes to the outermost element. */
export interface UsersDashboardProps extends UsersViewProps, Omit<RootProps, 'children'> {
  /** Columns of the table; see `UsersTable`. Keep it stable between renders. */
  readonly columns?: UserColumns | undefined
  /** Filters that always hold and cannot be changed here: shown with a lock, not part of the view. Keep it stable. */
  readonly lockedWhere?: readonly Condition[] | undefined
  /** Ranges that the picker offers. Default `RANGE_PRESETS`. */
  readonly presets?: readonly ViewRange[] | undefined
  /** A user was opened by click or Enter; the link is then not followed. */
  readonly onOpenUser?: ((user: UserSummary, details: { readonly event: SyntheticEvent }) => void) | undefined
  /** User shown elsewhere, as in a panel beside the dashboard. */
  readonly openUserId?: string | null | undefined
  /** Keeps the columns and their layout between visits, such as `localStorage`. Default: nothing is kept. */
  readonly storage?: LayoutStorage | undefined
  /** Default `usertrail.users`. */
  readonly storageKey?: string | undefined
  /** Replaces or removes (`null`) regions. */
  readonly slots?: DashboardSlots | undefined
  /** Name of exported files without ending. Default `users-` and the day. */
  readonly exportFileName?: string | undefined
  /** Columns of the host's own in exports, after ours. */
  readonly exportColumns?: readonly ExportColumn[] | undefined
  /** Checkboxes, and acts on the users ticked. Default `true`. */
  readonly selectable?: boolean | undefined
  /** More to do with the selected users, before ours. */
  readonly selectionActions?: ((selected: readonly string[]) => ReactNode) | undefined
  /** Where the host explains how to name users in traces. Default: OpenTelemetry's page on `user.*`; `null` = no link. */
  readonly guideHref?: string | null | undefined
}
