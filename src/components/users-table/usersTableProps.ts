import type { ReactNode, SyntheticEvent } from 'react'
import type { UserSort } from '../../contract/questions.js'
import type { Sort } from '../../model/page.js'
import type { UserSummary } from '../../model/user.js'
import type { SelectionReason } from '../../ui/data-table/dataColumn.js'
import type { RootProps } from '../../ui/Root.js'
import type { UserColumns } from './resolveColumns.js'
import type { UsersEmptyReason } from './UsersEmpty.js'
import type { LayoutStorage } from './useTableLayout.js'
import type { TableScopeProps } from './useTableScope.js'

/** What made the order change: a press of a header, or of the cost pill while sorted by cost. */
export type UsersSortReason = 'header' | 'costMode'
/** What made the visible columns change. */
export type VisibleColumnsReason = 'reorder' | 'hide' | 'pin' | 'reset'

/** Props of `UsersTable`; the rest goes to the outermost element. */
export interface UsersTableProps extends TableScopeProps, Omit<RootProps, 'children' | 'onSelect'> {
  /** Default: last seen, descending. */
  readonly sort?: Sort<UserSort> | undefined
  readonly defaultSort?: Sort<UserSort> | undefined
  readonly onSortChange?: ((next: Sort<UserSort>, details: { readonly reason: UsersSortReason }) => void) | undefined
  /**
   * The columns, in order: ids of ours, own ones made with `userColumn`, or a function of the defaults. Columns of ours
   * that are left out can still be shown through `visibleColumns`. Keep it stable between renders.
   */
  readonly columns?: UserColumns | undefined
  /** Ids of the visible columns in order; `null` = those of `columns`. Unknown ids are skipped, `user` is always shown. */
  readonly visibleColumns?: readonly string[] | null | undefined
  readonly onVisibleColumnsChange?: ((next: readonly string[] | null, details: { readonly reason: VisibleColumnsReason }) => void) | undefined
  /** Keeps order, widths, pins, cost mode and trend scale between visits, such as `localStorage`. Default: nothing is kept. */
  readonly storage?: LayoutStorage | undefined
  /** Default `usertrail.users-table`. Give each table of an app its own. */
  readonly storageKey?: string | undefined
  /** Rows asked for at once, 1–500. Default 50. */
  readonly pageSize?: number | undefined
  /** Draws only the rows in sight. Default `true`. */
  readonly virtualize?: boolean | undefined
  /** Default: the provider's. */
  readonly getUserHref?: ((userId: string) => string) | undefined
  /** A user was opened by click or Enter; the link is then not followed. Clicks with a modifier stay the browser's. */
  readonly onOpenUser?: ((user: UserSummary, details: { readonly event: SyntheticEvent }) => void) | undefined
  /** User shown elsewhere, as in a panel beside the table. */
  readonly openUserId?: string | null | undefined
  /** Checkboxes. Default: when one of the selection props is given. */
  readonly selectable?: boolean | undefined
  /** Ids of selected users. */
  readonly selected?: readonly string[] | undefined
  readonly defaultSelected?: readonly string[] | undefined
  readonly onSelectedChange?: ((next: readonly string[], details: { readonly reason: SelectionReason }) => void) | undefined
  /** What can be done with the selected users, drawn beside their number. */
  readonly selectionActions?: ((selected: readonly string[]) => ReactNode) | undefined
  /** Whether a user's first trace ever lies in the range: marks them `new`. `undefined` = not known. */
  readonly isNewUser?: ((user: UserSummary) => boolean | undefined) | undefined
  /** Replaces our words for why there is no row. */
  readonly empty?: ReactNode | ((reason: UsersEmptyReason) => ReactNode)
  /** `false` = the scope is not settled yet: skeleton rows, nothing is asked. Default `true`. */
  readonly enabled?: boolean | undefined
  /** J and K work wherever the page has its focus (`page`, default), or only inside the table. */
  readonly keys?: 'page' | 'table' | undefined
}
