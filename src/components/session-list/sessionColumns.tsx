'use client'
import type { ReactNode } from 'react'
import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { SessionSort, SessionSummary } from '../../model/session.js'
import type { DataColumn } from '../../ui/data-table/dataColumn.js'
import { Icon } from '../../ui/Icon.js'
import { IdText } from '../../ui/IdText.js'
import { costTexts } from '../conversation/costTexts.js'

/** Id of a column of the session list. */
export type SessionColumnId = 'session' | 'lastActivity' | 'traces' | 'errors' | 'duration' | 'tokens' | 'cost' | 'feedback'

type Column = DataColumn<SessionSummary> & { readonly id: SessionColumnId; readonly sortBy?: SessionSort }

/** The columns of the session list, in order. */
export function sessionColumns({ messages, format }: Pick<ViewIntl, 'messages' | 'format'>): readonly Column[] {
  const { sessions } = messages.detail
  const { columns: names } = sessions
  const dash = <span className="ut-subtle">–</span>
  return [
    { id: 'session', header: names.session, primary: true, flexible: true, minWidth: 220, sortBy: 'name', listPlace: 'title', cell: (row) => sessionName(row, sessions) },
    {
      id: 'lastActivity', header: names.lastActivity, width: 128, sortBy: 'lastActivityAt', sortFirst: 'desc', listPlace: 'line',
      cell: (row) => format.ago(row.lastActivityAt),
      cellTip: (row) => `${format.dateTimeFull(row.lastActivityAt)}\n${format.agoFull(row.lastActivityAt)}`,
    },
    {
      id: 'duration', header: names.duration, width: 124, numeric: true, sortBy: 'durationMs',
      cell: (row) => (row.durationMs === null ? dash : format.duration(row.durationMs)),
      cellTip: (row) => (row.durationMs === null ? messages.common.unknown : format.durationFull(row.durationMs)),
    },
    {
      id: 'traces', header: names.traces, width: 84, numeric: true, sortBy: 'traces', listPlace: 'line',
      cell: (row) => format.count(row.traces),
      cellUnit: (row) => sessions.units.traces(row.traces),
    },
    {
      id: 'errors', header: names.errors, width: 84, numeric: true, sortBy: 'erroredTraces', listPlace: 'line',
      cell: (row) => (row.erroredTraces === 0
        ? <span className="ut-subtle">0</span>
        : <span className="ut-inline ut-danger"><Icon name="alert" size={14} />{format.count(row.erroredTraces)}</span>),
      cellTip: (row) => sessions.errored(row.erroredTraces, format.countFull(row.erroredTraces)),
      cellUnit: (row) => sessions.units.errors(row.erroredTraces),
    },
    {
      id: 'tokens', header: names.tokens, width: 88, numeric: true, sortBy: 'totalTokens',
      cell: (row) => (row.totalTokens === null ? dash : format.tokens(row.totalTokens)),
      cellTip: (row) => (row.totalTokens === null ? messages.common.unknown : format.tokensFull(row.totalTokens)),
    },
    {
      id: 'cost', header: names.cost, width: 92, numeric: true, sortBy: 'costUsd', listPlace: 'value',
      cell: (row) => (row.costUsd === null ? dash : costTexts(row.costUsd, row, { messages, format }).text),
      cellTip: (row) => costTexts(row.costUsd, row, { messages, format }).full,
    },
    {
      id: 'feedback', header: names.feedback, width: 96, numeric: true, listPlace: 'mark',
      cell: (row) => thumbs(row, format.count) ?? dash,
      cellTip: (row) => sessions.feedback(format.countFull(row.feedback.positive), format.countFull(row.feedback.negative)),
    },
  ]
}

function sessionName(row: SessionSummary, words: { readonly untitled: string; readonly lone: string }): ReactNode {
  const id = row.sessionId ?? row.traceId
  return (
    <span className="ut-row ut-listname">
      <bdi className={row.name === null ? 'ut-listname__text ut-truncate ut-subtle' : 'ut-listname__text ut-truncate'}>{row.name ?? words.untitled}</bdi>
      {id !== null && <IdText value={id} tip={false} />}
    </span>
  )
}

function thumbs({ feedback }: SessionSummary, count: (n: number) => string): ReactNode {
  if (feedback.positive + feedback.negative === 0) return null
  return (
    <span className="ut-inline">
      {feedback.positive > 0 && <><Icon name="thumbup" size={14} className="ut-subtle" />{count(feedback.positive)}</>}
      {feedback.negative > 0 && <><Icon name="thumbdown" size={14} className="ut-subtle" />{count(feedback.negative)}</>}
    </span>
  )
}
