'use client'
import { forwardRef } from 'react'
import { useResolvedUser } from '../../hooks/useResolvedUser.js'
import { useUser } from '../../hooks/useUser.js'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { cx } from '../../ui/cx.js'
import { Icon } from '../../ui/Icon.js'
import type { RootProps } from '../../ui/Root.js'
import { StateView } from '../../ui/StateView.js'
import { ViewRoot } from '../ViewRoot.js'
import { UserStats } from '../user-stats/UserStats.js'
import { DetailActivity } from './DetailActivity.js'
import { DetailHeader } from './DetailHeader.js'
import { DetailPanel } from './DetailPanel.js'
import { detailScope } from './detailScope.js'
import { fillSlot, type DetailSlotContext, type UserDetailSlots } from './detailSlots.js'
import { DetailTabs, useLists } from './DetailTabs.js'
import { useAsOf } from './useAsOf.js'
import { useDetailView, type DetailViewProps } from './useDetailView.js'
import { useNeighbours, type UserListOrigin } from './useNeighbours.js'
import { useWalk } from './useWalk.js'

/** @see UserDetail */
export interface UserDetailProps extends Omit<RootProps, 'children'>, DetailViewProps {
  /** Any characters; never trimmed or parsed. */
  readonly userId: string
  /**
   * The list that the user was opened from: previous and next follow its order and scope. Default: the list that a
   * dashboard starts with. `null` = no previous and next. Keep the object stable between renders.
   */
  readonly list?: UserListOrigin | null
  /** Previous or next user was chosen. Without it the links of `getUserHref` lead there. */
  readonly onNavigateUser?: (userId: string) => void
  /** Address of the list: draws the way back. */
  readonly backHref?: string
  readonly slots?: UserDetailSlots
}

const DASHBOARD: UserListOrigin = {}
const NO_SLOTS: UserDetailSlots = {}

/**
 * One user: who, figures with rank, activity, usage, sessions, traces and scores. One visible scope, the range and the
 * error view, that every panel obeys; it begins as the lifetime. A session or a trace opens in a panel beside it.
 * Fills the height that its host gives, else grows and lets the page scroll.
 */
export const UserDetail = forwardRef<HTMLDivElement, UserDetailProps>(function UserDetail(
  { userId, view: given, defaultView, onViewChange, list = DASHBOARD, onNavigateUser, backHref, slots = NO_SLOTS, className, ...rest }, ref,
) {
  const { messages, timeZone, weekStartsOn } = useIntl()
  const { getUserHref } = useUserTrail()
  const known = useResolvedUser(userId)
  const [view, setView] = useDetailView(userId, { view: given, defaultView, onViewChange })
  const now = useAsOf(view.range, userId)
  const scope = detailScope(userId, view, { now, timeZone, weekStartsOn })
  const query = useUser(scope)
  const profile = query.data
  const walks = list !== null && (onNavigateUser !== undefined || getUserHref !== undefined)
  const neighbours = useNeighbours(userId, walks ? list : null)
  const [lists, setLists] = useLists(userId)
  const walk = useWalk({ scope, tab: view.tab, open: view.open, ...lists })

  const context: DetailSlotContext = { userId, scope, view, setView }
  const back = fillSlot(slots.back, context, backHref === undefined ? null : <BackLink href={backHref} />)
  const header = (
    <DetailHeader
      userId={userId} profile={profile} view={view} onViewChange={setView} neighbours={neighbours} onNavigate={onNavigateUser}
      back={back} actions={fillSlot(slots.actions, context, null)}
    />
  )
  const missing = profile === null
  return (
    <ViewRoot aria-label={messages.detail.label(known?.name ?? userId)} role="group" {...rest} ref={ref} className={cx('ut-fill', className)} data-errors={view.errorsOnly ? '' : undefined} data-state={missing ? 'not-found' : query.isPending ? 'loading' : query.isError ? 'failed' : 'ready'}>
      <div className="ut-view">
        <div className="ut-beside ut-detail">
          <div className="ut-scroll ut-detail__main">
            {fillSlot(slots.header, context, header)}
            {missing
              ? <NotFound userId={userId} backHref={backHref} />
              : <>
                  {fillSlot(slots.stats, context, <UserStats scope={scope} />)}
                  {fillSlot(slots.activity, context, <DetailActivity key={`activity ${userId}`} scope={scope} now={now} profile={profile} />)}
                  <DetailTabs
                    key={`tabs ${userId}`} scope={scope} profile={profile ?? null} view={view} onViewChange={setView} lists={lists} onListsChange={setLists}
                    insights={fillSlot(slots.insights, context, null)} overview={slots.overview === undefined ? undefined : fillSlot(slots.overview, context, null)}
                  />
                </>}
          </div>
          {view.open && !missing && (
            <DetailPanel
              userId={userId} open={view.open} walk={walk}
              onOpen={(open) => setView({ open }, 'open')} onWalk={(open) => setView({ open }, 'walk')} onClose={() => setView({ open: null }, 'close')}
            />
          )}
        </div>
      </div>
    </ViewRoot>
  )
})

function BackLink({ href }: { readonly href: string }) {
  const { renderLink } = useUserTrail()
  const { back } = useIntl().messages.detail
  return <>{renderLink({ href, className: 'ut-button ut-button--icon ut-button--ghost', 'aria-label': back, title: back, children: <Icon name="arrowback" /> })}</>
}

function NotFound({ userId, backHref }: { readonly userId: string; readonly backHref: string | undefined }) {
  const { renderLink } = useUserTrail()
  const { detail } = useIntl().messages
  return (
    <StateView
      icon="person"
      className="ut-detail__missing"
      title={detail.notFound}
      text={<>{detail.notFoundText} <bdi className="ut-mono">{userId.length > 200 ? `${userId.slice(0, 200)}…` : userId}</bdi></>}
      actions={backHref !== undefined && renderLink({ href: backHref, className: 'ut-button', children: detail.back })}
    />
  )
}
