'use client'
import { useState } from 'react'
import { readCurrency } from '../../intl/format/money.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { userMetric, type MetricUnit, type UserMetricId } from '../../model/metrics.js'
import type { Condition, MetricCondition } from '../../model/scope.js'
import { Field } from '../../ui/Field.js'
import { EditorFrame, type EditorActions } from './EditorFrame.js'
import { limitText, parseLimit, type Limit, type LimitEnd } from './limits.js'

/** @see MetricEditor */
export interface MetricEditorProps extends EditorActions {
  readonly metric: UserMetricId
  readonly condition?: MetricCondition | undefined
}

const ENDS = ['min', 'max'] as const satisfies readonly LimitEnd[]

/** A range of one number about a user, in the unit that people write. */
export function MetricEditor({ metric, condition, ...actions }: MetricEditorProps) {
  const intl = useIntl()
  const { filters, metrics } = intl.messages
  const { unit } = userMetric(metric)
  const [text, setText] = useState(() => ({ min: limitText(unit, 'min', condition?.min, intl), max: limitText(unit, 'max', condition?.max, intl) }))
  // an end that was not touched keeps its exact value, which its text may round
  const limit = (end: LimitEnd): Limit =>
    condition?.[end] !== undefined && text[end] === limitText(unit, end, condition[end], intl)
      ? { kind: 'value', value: condition[end] }
      : parseLimit(unit, end, text[end], intl)
  const limits = { min: limit('min'), max: limit('max') }
  const result = toCondition(metric, limits, unit === 'instant' ? filters.fromAfterUntil : filters.minOverMax, filters.oneNeeded)
  const names = unit === 'instant' ? { min: filters.from, max: filters.until } : { min: filters.min, max: filters.max }
  return (
    <EditorFrame {...actions} title={metrics[metric].label} hint={filters.perUser} result={result}>
      {(tried) => (
        <>
          <div className="ut-stack ut-filter__range">
            {ENDS.map((end) => {
              const { [end]: typed } = limits
              return (
                <label key={end} className="ut-small">
                  <span className="ut-muted">{names[end]}</span>
                  <Field
                    label={names[end]}
                    dir="ltr"
                    inputMode={unit === 'instant' || unit === 'ms' ? 'text' : 'decimal'}
                    placeholder={unit === 'instant' ? intl.messages.timeRange.placeholder : filters.noLimit}
                    value={text[end]}
                    onChange={(event) => setText((old) => ({ ...old, [end]: event.target.value }))}
                    error={typed.kind === 'wrong' && tried ? typed.error : undefined}
                    {...signs(unit, intl.locale, readCurrency(intl.currency).code)}
                  />
                </label>
              )
            })}
          </div>
          <p className="ut-subtle ut-note">{unit === 'ms' ? `${filters.durationHint}. ` : ''}{filters.unknownLeft}</p>
        </>
      )}
    </EditorFrame>
  )
}

function signs(unit: MetricUnit, locale: string, currency: string): { readonly before?: string; readonly after?: string } {
  if (unit === 'ratio') return { after: '%' }
  if (unit !== 'usd') return {}
  const sign = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find(({ type }) => type === 'currency')
  return { before: sign?.value ?? currency }
}

function toCondition(metric: UserMetricId, { min, max }: { readonly min: Limit; readonly max: Limit }, reversed: string, empty: string): Condition | string {
  if (min.kind === 'wrong') return min.error
  if (max.kind === 'wrong') return max.error
  if (min.kind === 'none' && max.kind === 'none') return empty
  if (min.kind === 'value' && max.kind === 'value' && min.value > max.value) return reversed
  return { kind: 'metric', metric, ...(min.kind === 'value' && { min: min.value }), ...(max.kind === 'value' && { max: max.value }) }
}
