import type { ReactNode } from 'react'
import type { UsersView } from '../../model/viewState.js'
import type { DashboardScope } from './useDashboardScope.js'
import type { ChangeView } from './useUsersView.js'

/** What a region of the dashboard is drawn from. */
export interface DashboardContext {
  readonly view: UsersView
  /** Changes a part of the view, telling why. */
  readonly change: ChangeView
  readonly scope: DashboardScope
}

/** A region: nodes, a function of what it is drawn from, or `null` for none. */
export type DashboardSlot = ReactNode | ((context: DashboardContext) => ReactNode)

/** Regions of the dashboard that a host can replace. Absent = ours. */
export interface DashboardSlots {
  readonly stats?: DashboardSlot
  readonly histogram?: DashboardSlot
  readonly table?: DashboardSlot
  /** Added at the end of the toolbar. */
  readonly toolbarEnd?: DashboardSlot
  /** Added between histogram and table. */
  readonly beforeTable?: DashboardSlot
}

/** Draws a slot, or what stands there without one. */
export function drawSlot(slot: DashboardSlot | undefined, context: DashboardContext, ours: () => ReactNode): ReactNode {
  return slot === undefined ? ours() : typeof slot === 'function' ? slot(context) : slot
}
