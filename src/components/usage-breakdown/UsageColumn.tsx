'use client'
import { useId } from 'react'
import type { CSSProperties } from 'react'
import type { Usage } from '../../contract/questions.js'
import { useAnswered } from '../../hooks/useAnswered.js'
import { useUsage } from '../../hooks/useUsage.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UsageMeasure, UsageSlice } from '../../model/activity.js'
import type { DimensionId } from '../../model/dimensions.js'
import type { SubjectScope } from '../../model/scope.js'
import { FailedView } from '../../ui/FailedView.js'
import { Num } from '../../ui/Num.js'
import { queryState } from '../../ui/queryState.js'
import { RefreshBar } from '../../ui/RefreshBar.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { measureUnit } from './measureUnit.js'
import { usageRows } from './usageRows.js'
import type { UsageRow } from './usageRows.js'

interface UsageColumnProps {
  readonly scope: SubjectScope
  readonly dimension: DimensionId
  readonly measure: UsageMeasure
  readonly limit: number
  readonly onOpenValue: ((dimension: DimensionId, value: string) => void) | undefined
}

const SKELETON = [72, 54, 40, 28]

/** One dimension. It loads, fails and tries again alone. */
export function UsageColumn({ scope, dimension, measure, limit, onOpenValue }: UsageColumnProps) {
  const { messages } = useIntl()
  const id = useId()
  const request = { ...scope, by: dimension, limit, orderBy: measure }
  const query = useUsage(request)
  // old rows keep their own measure until the new ones are here
  const answered = useAnswered(query, measure)
  const state = queryState(query)
  const { usage } = messages.detail
  return (
    <section className="ut-usage__column" aria-labelledby={id} aria-busy={state.kind === 'loading' || (state.kind === 'ready' && state.refreshing)}>
      <h4 id={id} className="ut-subtitle">{messages.dimensions[dimension]}</h4>
      <RefreshBar active={state.kind === 'ready' && state.previous} />
      {state.kind === 'loading' && SKELETON.map((width) => <div key={width} className="ut-share"><Skeleton width={`${width}%`} /></div>)}
      {state.kind === 'failed' && <FailedView error={state.error} title={usage.failed(messages.dimensions[dimension])} retry={state.retry} retrying={state.retrying} />}
      {state.kind === 'ready' && <Rows usage={state.data} dimension={dimension} measure={answered} onOpenValue={onOpenValue} />}
    </section>
  )
}

interface RowsProps {
  readonly usage: Usage
  readonly dimension: DimensionId
  readonly measure: UsageMeasure
  readonly onOpenValue: UsageColumnProps['onOpenValue']
}

function Rows({ usage, dimension, measure, onOpenValue }: RowsProps) {
  const { usage: messages } = useIntl().messages.detail
  const rows = usageRows(usage, measure)
  if (rows.length === 0) return <p className="ut-subtle">{messages.none[dimension] ?? messages.noneOf}</p>
  return (
    <ul className="ut-list">
      {rows.map((row) => (
        <Row key={row.value === null ? 'other' : `=${row.value}`} row={row} dimension={dimension} measure={measure} onOpenValue={onOpenValue} />
      ))}
    </ul>
  )
}

function Row({ row, dimension, measure, onOpenValue }: Omit<RowsProps, 'usage'> & { readonly row: UsageRow }) {
  const { messages, format } = useIntl()
  const explain = useSliceTip()
  const { usage } = messages.detail
  const { value, amount, share, slice } = row
  const style: CSSProperties & { readonly '--ut-value': number } = { '--ut-value': share }
  const name = value ?? usage.others(row.folded, format.count(row.folded))
  const content = (
    <>
      <bdi className={value === null ? 'ut-truncate' : 'ut-truncate ut-mono'}>{name}</bdi>
      <Num className={amount === null ? 'ut-subtle' : undefined}>{format.unit(measureUnit(measure), amount)}</Num>
    </>
  )
  const tip = `${name}\n${explain(slice)}${amount === null && usage.unknown[measure] ? `\n${usage.unknown[measure]}` : ''}`
  const shared = { style, 'data-ut-tip': tip, 'data-some': share > 0 ? '' : undefined, 'data-measure': measure }
  if (value === null) return <li {...shared} className="ut-share ut-muted">{content}</li>
  if (!onOpenValue) return <li {...shared} className="ut-share">{content}</li>
  return (
    <li>
      <button type="button" {...shared} className="ut-share ut-share--button" onClick={() => onOpenValue(dimension, value)}>{content}</button>
    </li>
  )
}

/** All that is known of a slice, a line each. */
function useSliceTip(): (slice: UsageSlice) => string {
  const { messages, format } = useIntl()
  const { measures } = messages.detail.usage
  return (slice) =>
    [
      `${measures.traces}: ${format.countFull(slice.traces)}`,
      `${measures.totalTokens}: ${format.tokensFull(slice.totalTokens)}`,
      `${measures.costUsd}: ${format.moneyFull(slice.costUsd)}`,
      `${measures.erroredTraces}: ${format.countFull(slice.erroredTraces)}`,
      `${measures.durationP50}: ${format.duration(slice.durationP50)}`,
    ].join('\n')
}
