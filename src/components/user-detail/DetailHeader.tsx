'use client'
import type { ReactNode } from 'react'
import { useResolvedUser } from '../../hooks/useResolvedUser.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UserProfile } from '../../model/user.js'
import type { DetailView } from '../../model/detailView.js'
import { Avatar } from '../../ui/Avatar.js'
import { Badge } from '../../ui/Badge.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { IdText } from '../../ui/IdText.js'
import { Num } from '../../ui/Num.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { Switch } from '../../ui/Switch.js'
import { TimeRange } from '../time-range/TimeRange.js'
import { Neighbours } from './Neighbours.js'
import type { NeighbourState } from './neighbourState.js'
import type { ChangeDetailView } from './useDetailView.js'

/** @see DetailHeader */
export interface DetailHeaderProps {
  readonly userId: string
  /** `undefined` = not known yet; `null` = no such user. */
  readonly profile: UserProfile | null | undefined
  readonly view: DetailView
  readonly onViewChange: ChangeDetailView
  readonly neighbours: NeighbourState | null
  readonly onNavigate: ((userId: string) => void) | undefined
  readonly back: ReactNode
  readonly actions: ReactNode
}

/** Who this is, what all panels below count, and the way to the next user. */
export function DetailHeader({ userId, profile, view, onViewChange, neighbours, onNavigate, back, actions }: DetailHeaderProps) {
  const { messages, now } = useIntl()
  const { detail } = messages
  const lifetime = profile ? { from: profile.lifetime.firstSeenAt, to: Math.max(now(), profile.lifetime.lastSeenAt + 1) } : null
  const all = view.range === null || view.range.kind === 'all'
  return (
    <header className="ut-identity">
      {back}
      <Identity userId={userId} profile={profile} />
      <div className="ut-row ut-end ut-identity__end">
        <TimeRange
          value={view.range ?? { kind: 'all' }}
          {...(all && lifetime && { range: lifetime })}
          onValueChange={(range) => onViewChange({ range: range.kind === 'all' ? null : range }, 'range')}
        />
        <Switch checked={view.errorsOnly} onCheckedChange={(errorsOnly) => onViewChange({ errorsOnly }, 'errors')} data-ut-tip={detail.errorsOnlyTip}>
          {detail.errorsOnly}
        </Switch>
        {neighbours && <Neighbours state={neighbours} onNavigate={onNavigate} paused={view.open !== null} />}
        {actions}
      </div>
    </header>
  )
}

function Identity({ userId, profile }: Pick<DetailHeaderProps, 'userId' | 'profile'>) {
  const { messages } = useIntl()
  const known = useResolvedUser(userId)
  const name = known?.name
  const email = known?.email ?? profile?.userEmail ?? undefined
  const copy = <CopyButton text={userId} label={messages.common.copyId} size="small" className="ut-identity__copy" />
  return (
    <>
      <Avatar name={name ?? email ?? null} src={known?.avatarUrl} className="ut-identity__avatar" />
      <div className="ut-identity__who">
        <div className="ut-row">
          <h2 className="ut-identity__name">
            {name === undefined ? <IdText value={userId} /> : <bdi className="ut-truncate">{name}</bdi>}
            {known?.group !== undefined && <Badge><bdi>{known.group}</bdi></Badge>}
          </h2>
          {name === undefined && copy}
        </div>
        <div className="ut-identity__line">
          {name !== undefined && <span className="ut-inline"><IdText value={userId} />{copy}</span>}
          {email !== undefined && email !== userId && <span className="ut-identity__mail ut-truncate"><a dir="ltr" className="ut-link" href={mailTo(email)}>{email}</a></span>}
          <Seen profile={profile} />
        </div>
      </div>
    </>
  )
}

function Seen({ profile }: Pick<DetailHeaderProps, 'profile'>) {
  const { messages, format } = useIntl()
  const { detail } = messages
  if (profile === undefined) return <Skeleton width={96} />
  if (profile === null) return null
  const { firstSeenAt, lastSeenAt } = profile.lifetime
  const tip = `${detail.seenNow}\n${detail.lastSeen(format.dateTime(lastSeenAt))}\n${detail.firstSeen(format.dateTime(firstSeenAt))}`
  return (
    <span className="ut-identity__seen" data-ut-tip={tip}>
      <bdi>{detail.seen} <Num>{format.ago(lastSeenAt)}</Num> / <Num>{format.age(firstSeenAt)}</Num></bdi>
    </span>
  )
}

/** Encoded, so that no character of an address starts a header or another recipient. */
const mailTo = (email: string): string => `mailto:${encodeURIComponent(email).replace(/%40/g, '@')}`
