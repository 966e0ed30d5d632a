'use client'
import type { ReactNode } from 'react'
import type { ViewIntl } from '../../intl/IntlProvider.js'
import { feedbackOf, type FeedbackRule } from '../../model/feedback.js'
import type { ScoreRecord, ScoreSort } from '../../model/score.js'
import type { DataColumn } from '../../ui/data-table/dataColumn.js'
import { Icon } from '../../ui/Icon.js'
import { IdText } from '../../ui/IdText.js'

type Column = DataColumn<ScoreRecord> & { readonly sortBy?: ScoreSort }

/** The columns of the list of scores, in order. */
export function scoreColumns({ messages, format }: Pick<ViewIntl, 'messages' | 'format'>, textOf: (score: ScoreRecord) => string, rule: FeedbackRule | undefined): readonly Column[] {
  const { scores } = messages.detail
  const names = scores.columns
  return [
    { id: 'name', header: names.name, primary: true, width: 200, sortBy: 'name', listPlace: 'title', cell: (row) => <span className="ut-row ut-listname"><bdi className="ut-listname__text ut-truncate">{row.name}</bdi></span> },
    {
      id: 'value', header: names.value, width: 120, align: 'end', listPlace: 'value',
      cell: (row) => valueCell(row, textOf(row), rule),
      cellTip: (row) => String(row.value),
    },
    {
      id: 'time', header: names.time, width: 144, sortBy: 'timestamp', sortFirst: 'desc', listPlace: 'line',
      cell: (row) => `${format.dateShort(row.timestamp)}, ${format.time(row.timestamp)}`,
      cellTip: (row) => `${format.dateTimeFull(row.timestamp)}\n${format.agoFull(row.timestamp)}`,
    },
    { id: 'source', header: names.source, width: 104, sortBy: 'source', listPlace: 'line', cell: (row) => scores.sources[row.source] },
    {
      id: 'of', header: names.of, width: 168,
      cell: (row) => <span className="ut-row ut-listname"><span className="ut-subtle">{row.traceId === null ? scores.session : scores.trace}</span><IdText value={row.traceId ?? row.sessionId ?? ''} tip={false} /></span>,
      cellTip: (row) => row.traceId ?? row.sessionId ?? undefined,
    },
    {
      id: 'comment', header: names.comment, flexible: true, minWidth: 160,
      cell: (row) => (row.comment === null ? <span className="ut-subtle">–</span> : <span className="ut-row"><bdi className="ut-truncate">{row.comment.slice(0, 200)}</bdi></span>),
      cellTip: (row) => row.comment?.slice(0, 1000) ?? undefined,
    },
  ]
}

function valueCell(score: ScoreRecord, text: string, rule: FeedbackRule | undefined): ReactNode {
  const feedback = feedbackOf(score, rule)
  return (
    <span className={feedback === 'negative' ? 'ut-inline ut-danger' : 'ut-inline'}>
      {feedback && <Icon name={feedback === 'positive' ? 'thumbup' : 'thumbdown'} size={14} className="ut-subtle" />}
      <bdi className="ut-truncate">{text}</bdi>
    </span>
  )
}
