'use client'
import { forwardRef } from 'react'
import { useControlled } from '../../hooks/useControlled.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { UsageMeasure } from '../../model/activity.js'
import type { DimensionId } from '../../model/dimensions.js'
import type { SubjectScope } from '../../model/scope.js'
import { cx } from '../../ui/cx.js'
import type { RootProps } from '../../ui/Root.js'
import { Segmented } from '../../ui/Segmented.js'
import { ViewRoot } from '../ViewRoot.js'
import { UsageColumn } from './UsageColumn.js'

/** @see UsageBreakdown */
export interface UsageBreakdownProps extends Omit<RootProps, 'children'> {
  readonly scope: SubjectScope
  /** One column each. Default: model, provider, tool. Keep the array stable between renders. */
  readonly dimensions?: readonly DimensionId[]
  /** Values per column before the rest is folded into "n others", 1–500. Default 5. */
  readonly limit?: number
  readonly measure?: UsageMeasure
  /** Default `'traces'`. */
  readonly defaultMeasure?: UsageMeasure
  readonly onMeasureChange?: (next: UsageMeasure, details: { readonly reason: 'switch' }) => void
  /** Makes each value a button: for views that list what is behind it. */
  readonly onOpenValue?: (dimension: DimensionId, value: string) => void
}

const DIMENSIONS: readonly DimensionId[] = ['model', 'provider', 'tool']
const MEASURES: readonly UsageMeasure[] = ['traces', 'totalTokens', 'costUsd', 'erroredTraces', 'durationP50']

/**
 * What a user used, split by model, provider and tool (or any other dimensions), by one measure at a time. A bar
 * behind each name shows its share; what is unknown has an en dash and no bar, zero is zero.
 */
export const UsageBreakdown = forwardRef<HTMLDivElement, UsageBreakdownProps>(function UsageBreakdown(
  { scope, dimensions = DIMENSIONS, limit = 5, measure: given, defaultMeasure = 'traces', onMeasureChange, onOpenValue, className, ...rest }, ref,
) {
  const { usage } = useIntl().messages.detail
  const [measure, setMeasure] = useControlled<UsageMeasure, { readonly reason: 'switch' }>({ value: given, defaultValue: defaultMeasure, onChange: onMeasureChange })
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-usage', className)} role="group" aria-label={rest['aria-label'] ?? usage.title}>
      <div className="ut-row ut-block__head">
        <h3 className="ut-heading">{usage.title}</h3>
        <span className="ut-grow" />
        <Segmented
          label={usage.measure}
          items={MEASURES.map((id) => ({ id, label: usage.measures[id], tip: usage.measureTips[id] }))}
          value={measure}
          onValueChange={(next) => setMeasure(next, { reason: 'switch' })}
        />
      </div>
      <div className="ut-usage__columns">
        {dimensions.map((dimension) => (
          <UsageColumn key={dimension} scope={scope} dimension={dimension} measure={measure} limit={limit} onOpenValue={onOpenValue} />
        ))}
      </div>
    </ViewRoot>
  )
})
