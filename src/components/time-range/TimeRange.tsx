'use client'
import { forwardRef, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Range } from '../../model/scope.js'
import { RANGE_PRESETS, resolveRange, type ViewRange } from '../../model/viewRange.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { Popover } from '../../ui/Popover.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { rangeName } from './rangeName.js'
import { TimeRangePanel } from './TimeRangePanel.js'

/** @see TimeRange */
export interface TimeRangeProps extends Omit<RootProps, 'children' | 'onChange'> {
  readonly value: ViewRange
  readonly onValueChange: (next: ViewRange) => void
  /** What `value` means now. Default: resolved by the provider's clock, zone and week. */
  readonly range?: Range
  /** Default {@link RANGE_PRESETS}. */
  readonly presets?: readonly ViewRange[]
}

/**
 * A button that names the range (`Last 30 days`) and tells its dates in the tooltip; it opens presets, a calendar and
 * fields for exact times. Presets stay relative: they move with the clock.
 */
export const TimeRange = forwardRef<HTMLDivElement, TimeRangeProps>(function TimeRange(
  { value, onValueChange, range, presets = RANGE_PRESETS, ...rest },
  ref,
) {
  const intl = useIntl()
  const { messages, format, timeZone, weekStartsOn } = intl
  const [open, setOpen] = useState(false)
  const now = intl.now()
  const resolved = range ?? resolveRange(value, { now, timeZone, weekStartsOn })
  const name = rangeName(value, intl)
  const tip = `${format.rangeFull(resolved)}\n${timeZone}${value.kind === 'absolute' ? '' : ` · ${messages.timeRange.moves}`}`
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-control', rest.className)}>
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={messages.timeRange.label}
        className="ut-range-popover"
        initialFocus={(panel) => panel.querySelector<HTMLElement>('[aria-checked="true"]')}
        trigger={<Button icon="calendar" chevron data-ut-tip={open ? undefined : tip} aria-label={`${messages.timeRange.label}: ${name}`}>{name}</Button>}
      >
        <TimeRangePanel
          value={value}
          range={resolved}
          presets={presets}
          now={value.kind === 'absolute' ? resolveRange({ kind: 'calendar', period: 'today' }, { now, timeZone }).to : resolved.to}
          onChoose={(next) => {
            setOpen(false)
            onValueChange(next)
          }}
        />
      </Popover>
    </ViewRoot>
  )
})
