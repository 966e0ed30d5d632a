import type { ReactNode } from 'react'
import type { DetailView } from '../../model/detailView.js'
import type { SubjectScope } from '../../model/scope.js'
import type { ChangeDetailView } from './useDetailView.js'

/** What a slot is told. */
export interface DetailSlotContext {
  readonly userId: string
  /** What the panels ask about now: range and error view. */
  readonly scope: SubjectScope
  readonly view: DetailView
  /** Changes a part of the view, as the detail's own controls do. */
  readonly setView: ChangeDetailView
}

/** Content of a region, or a function of where it stands. `null` empties the region. */
export type DetailSlot = ReactNode | ((context: DetailSlotContext) => ReactNode)

/** Regions of a user's detail that a host replaces or fills. A region that is left out keeps its own content. */
export interface UserDetailSlots {
  /** Before the avatar: the way back to the list. Default: a link to `backHref`. Also under "No such user". */
  readonly back?: DetailSlot
  /** At the end of the header: the host's own acts. Default none. */
  readonly actions?: DetailSlot
  readonly header?: DetailSlot
  readonly stats?: DetailSlot
  readonly activity?: DetailSlot
  /** On top of the overview: what the host knows about the user. Default none. */
  readonly insights?: DetailSlot
  readonly overview?: DetailSlot
}

/** What a slot draws; `fallback` when the host left it out. */
export function fillSlot(slot: DetailSlot | undefined, context: DetailSlotContext, fallback: ReactNode): ReactNode {
  if (slot === undefined) return fallback
  return typeof slot === 'function' ? slot(context) : slot
}
