'use client'
import type { ReactNode } from 'react'
import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { TraceSort, TraceSummary } from '../../model/trace.js'
import { Badge } from '../../ui/Badge.js'
import type { DataColumn } from '../../ui/data-table/dataColumn.js'
import { IdText } from '../../ui/IdText.js'
import { costTexts } from '../conversation/costTexts.js'

/** Id of a column of the trace list. */
export type TraceColumnId = 'trace' | 'time' | 'status' | 'model' | 'duration' | 'tokens' | 'cost' | 'tags'

type Column = DataColumn<TraceSummary> & { readonly id: TraceColumnId; readonly sortBy?: TraceSort }

/** The columns of the trace list, in order. */
export function traceColumns({ messages, format }: Pick<ViewIntl, 'messages' | 'format'>): readonly Column[] {
  const { traces } = messages.detail
  const { columns: names } = traces
  const dash = <span className="ut-subtle">–</span>
  return [
    { id: 'trace', header: names.trace, primary: true, flexible: true, minWidth: 220, sortBy: 'name', listPlace: 'title', cell: (row) => traceName(row, traces.untitled) },
    {
      id: 'time', header: names.time, width: 144, sortBy: 'timestamp', sortFirst: 'desc', listPlace: 'line',
      cell: (row) => `${format.dateShort(row.timestamp)}, ${format.time(row.timestamp)}`,
      cellTip: (row) => `${format.dateTimeFull(row.timestamp)}\n${format.agoFull(row.timestamp)}`,
    },
    {
      id: 'status', header: names.status, width: 94, sortBy: 'status', listPlace: 'mark',
      cell: (row) => (row.status === 'error' ? <Badge tone="danger" icon="alert">{traces.status.error}</Badge> : <span className="ut-subtle">{traces.status.ok}</span>),
      cellTip: (row) => (row.status === 'error' ? `${traces.status.error}${row.statusMessage === null ? '' : `: ${row.statusMessage.slice(0, 400)}`}` : undefined),
    },
    {
      id: 'model', header: names.model, width: 172, listPlace: 'line',
      cell: (row) => modelCell(row.models, traces.moreModels, format.count) ?? dash,
      cellTip: (row) => row.models.join('\n') || messages.common.unknown,
    },
    {
      id: 'duration', header: names.duration, width: 112, numeric: true, sortBy: 'durationMs', listPlace: 'line',
      cell: (row) => (row.durationMs === null ? dash : format.duration(row.durationMs)),
      cellTip: (row) => (row.durationMs === null ? messages.common.unknown : format.durationFull(row.durationMs)),
    },
    {
      id: 'tokens', header: names.tokens, width: 88, numeric: true, sortBy: 'totalTokens',
      cell: (row) => (row.totalTokens === null ? dash : format.tokens(row.totalTokens)),
      cellTip: (row) => (row.totalTokens === null ? messages.common.unknown : format.tokensFull(row.totalTokens)),
    },
    {
      id: 'cost', header: names.cost, width: 104, numeric: true, sortBy: 'costUsd', listPlace: 'value',
      cell: (row) => (row.costUsd === null ? dash : costOf(row, { messages, format }).text),
      cellTip: (row) => costOf(row, { messages, format }).full,
    },
    {
      id: 'tags', header: names.tags, width: 120,
      cell: (row) => (row.tags.length === 0 ? dash : <span className="ut-row"><bdi className="ut-truncate">{row.tags.join(', ')}</bdi></span>),
      cellTip: (row) => (row.tags.length === 0 ? undefined : row.tags.join('\n')),
    },
  ]
}

const costOf = (row: TraceSummary, intl: Pick<ViewIntl, 'messages' | 'format'>) =>
  costTexts(row.costUsd, { unpricedTraces: 0, estimatedTraces: row.costSource === 'estimated' ? 1 : 0 }, intl)

function traceName(row: TraceSummary, untitled: string): ReactNode {
  return (
    <span className="ut-row ut-listname">
      <bdi className={row.name === null ? 'ut-listname__text ut-truncate ut-subtle' : 'ut-listname__text ut-truncate'}>{row.name ?? untitled}</bdi>
      <IdText value={row.id} tip={false} />
    </span>
  )
}

function modelCell(models: readonly string[], more: (text: string) => string, count: (n: number) => string): ReactNode {
  const [first] = models
  if (first === undefined) return null
  return (
    <span className="ut-row ut-row--tight">
      <bdi className="ut-mono ut-truncate">{first}</bdi>
      {models.length > 1 && <span className="ut-subtle">{more(count(models.length - 1))}</span>}
    </span>
  )
}
