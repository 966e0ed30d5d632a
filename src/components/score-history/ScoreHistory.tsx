'use client'
import { forwardRef, useMemo, useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { useControlled } from '../../hooks/useControlled.js'
import { useScores } from '../../hooks/useScores.js'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Sort } from '../../model/page.js'
import type { SubjectScope } from '../../model/scope.js'
import type { ScoreRecord, ScoreSort } from '../../model/score.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { DataTable } from '../../ui/data-table/DataTable.js'
import { FailedView } from '../../ui/FailedView.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { useScoreText } from '../conversation/useScoreText.js'
import { EmptyList, emptyReason } from '../paged-list/EmptyList.js'
import { ListFooter } from '../paged-list/ListFooter.js'
import { StaleBanner } from '../paged-list/StaleBanner.js'
import { usePagedRows } from '../paged-list/usePagedRows.js'
import { ScoreCards } from './ScoreCards.js'
import { scoreColumns } from './scoreColumns.js'

/** @see ScoreHistory */
export interface ScoreHistoryProps extends Omit<RootProps, 'children'> {
  readonly scope: SubjectScope
  readonly sort?: Sort<ScoreSort>
  /** Default: newest first. */
  readonly defaultSort?: Sort<ScoreSort>
  readonly onSortChange?: (next: Sort<ScoreSort>, details: { readonly reason: 'header' }) => void
  /** Rows of a page, 1–500; the charts are of the newest page. Default 200. */
  readonly pageSize?: number
  /** A row was opened by click or Enter: lead to the trace or session that it judges. */
  readonly onOpenScore?: (score: ScoreRecord, details: { readonly event: SyntheticEvent | KeyboardEvent }) => void
  /** Buttons under "no scores", such as a way out of the error view. */
  readonly emptyActions?: ReactNode
  /** Draws only the rows in sight. Default `true`. */
  readonly virtualize?: boolean
}

/** Rows of a page unless told: enough for a chart, and one question for charts and list. */
export const SCORE_PAGE = 200
const DEFAULT_SORT: Sort<ScoreSort> = { by: 'timestamp', direction: 'desc' }
const SORTS: readonly ScoreSort[] = ['timestamp', 'name', 'source']
const id = (score: ScoreRecord): string => score.id

/** The scores of a user's traces and sessions: a chart per score name, and the list of all. */
export const ScoreHistory = forwardRef<HTMLDivElement, ScoreHistoryProps>(function ScoreHistory(
  { scope, sort: given, defaultSort = DEFAULT_SORT, onSortChange, pageSize = SCORE_PAGE, onOpenScore, emptyActions, virtualize = true, className, ...rest }, ref,
) {
  const { messages, format } = useIntl()
  const { feedback } = useUserTrail()
  const textOf = useScoreText()
  const words = messages.detail.scores
  const [sort, setSort] = useControlled<Sort<ScoreSort>, { readonly reason: 'header' }>({ value: given, defaultValue: defaultSort, onChange: onSortChange })
  const [name, setName] = useState<string | null>(null)
  const newest = useScores({ ...scope, limit: pageSize })
  const list = usePagedRows(useScores({ ...scope, sort, limit: pageSize, ...(name !== null && { name }) }), words.failedMore)
  const charted = newest.data?.pages[0]
  const columns = useMemo(() => scoreColumns({ messages, format }, textOf, feedback), [messages, format, textOf, feedback])
  const { state, rows } = list
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-column ut-list-view', className)} data-state={state.kind}>
      {charted && charted.rows.length > 0 && (
        <ScoreCards scores={charted.rows} more={charted.nextCursor !== null} range={scope.range} chosen={name} onChoose={setName} />
      )}
      <StaleBanner state={state} />
      <DataTable
        label={name === null ? rest['aria-label'] ?? words.label : name}
        columns={columns}
        rows={rows}
        getRowId={id}
        getRowLabel={(row) => row.name}
        total={list.total}
        status={state.kind === 'loading' ? 'loading' : state.kind === 'ready' && state.refreshing ? 'refreshing' : 'ready'}
        end={list.end}
        virtualize={virtualize}
        sort={sort}
        onSortChange={(next) => {
          const by = SORTS.find((known) => known === next.by)
          if (by) setSort({ by, direction: next.direction }, { reason: 'header' })
        }}
        {...(onOpenScore && { onOpenRow: onOpenScore })}
        placeholder={state.kind === 'failed'
          ? <FailedView error={state.error} title={words.failed} retry={state.retry} retrying={state.retrying} />
          : <EmptyList
              of="scores"
              reason={emptyReason(scope, name !== null)}
              actions={name === null ? emptyActions : <Button onClick={() => setName(null)}>{words.allNames}</Button>}
            />}
        footer={list.total !== null && list.total > 0 && <ListFooter text={words.shown(format.countFull(rows.length), format.countFull(list.total))} />}
      />
    </ViewRoot>
  )
})
