'use client'
import type { ReactNode } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DimensionId } from '../../model/dimensions.js'
import type { DetailOpen } from '../../model/detailView.js'
import type { SubjectScope } from '../../model/scope.js'
import type { SessionSummary } from '../../model/session.js'
import { SessionList } from '../session-list/SessionList.js'
import type { SessionColumnId } from '../session-list/sessionColumns.js'
import { UsageBreakdown } from '../usage-breakdown/UsageBreakdown.js'

/** @see OverviewTab */
export interface OverviewTabProps {
  readonly scope: SubjectScope
  /** `null` = not known yet. */
  readonly sessions: number | null
  readonly open: DetailOpen | null
  readonly onOpenSession: (session: SessionSummary) => void
  readonly onOpenValue: (dimension: DimensionId, value: string) => void
  readonly onAllSessions: () => void
  readonly insights: ReactNode
  readonly emptyActions: ReactNode
}

/** Rows of the preview. */
const LATEST = 6

const COLUMNS: readonly SessionColumnId[] = ['session', 'lastActivity', 'duration', 'traces', 'errors', 'tokens', 'cost', 'feedback']

/** What the host knows, what was used, and the latest sessions. */
export function OverviewTab({ scope, sessions, open, onOpenSession, onOpenValue, onAllSessions, insights, emptyActions }: OverviewTabProps) {
  const { messages, format } = useIntl()
  const words = messages.detail.sessions
  return (
    <>
      {insights}
      <UsageBreakdown scope={scope} onOpenValue={onOpenValue} />
      <section className="ut-latest" aria-label={words.title}>
        <div className="ut-row ut-block__head">
          <h3 className="ut-heading">{words.title}</h3>
          {sessions !== null && sessions > 0 && <bdi className="ut-subtle ut-small">{words.latest(format.countFull(Math.min(LATEST, sessions)), format.countFull(sessions))}</bdi>}
          <span className="ut-grow" />
          {sessions !== null && sessions > 0 && <button type="button" className="ut-link ut-note" onClick={onAllSessions}>{words.all}</button>}
        </div>
        <SessionList scope={scope} rows={LATEST} columns={COLUMNS} open={open} onOpenSession={onOpenSession} emptyActions={emptyActions} />
      </section>
    </>
  )
}
