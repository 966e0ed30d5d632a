'use client'
import { useState } from 'react'
import { useDimensionValues } from '../../hooks/useDimensionValues.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DimensionId } from '../../model/dimensions.js'
import type { TraceScope } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'
import { Checkbox } from '../../ui/Checkbox.js'
import { FailedView } from '../../ui/FailedView.js'
import { Num } from '../../ui/Num.js'
import { Popover } from '../../ui/Popover.js'
import { queryState } from '../../ui/queryState.js'
import { Skeleton } from '../../ui/Skeleton.js'

/** @see DimensionMenu */
export interface DimensionMenuProps {
  readonly scope: TraceScope
  readonly dimension: DimensionId
  readonly chosen: readonly string[]
  readonly onChosenChange: (chosen: readonly string[]) => void
}

/** Values that a menu offers; the most used. */
const VALUES = 50

/** A button that opens the values of a dimension, most used first; each can be chosen. */
export function DimensionMenu({ scope, dimension, chosen, onChosenChange }: DimensionMenuProps) {
  const { messages } = useIntl()
  const [open, setOpen] = useState(false)
  const words = messages.detail.traces
  const name = messages.dimensions[dimension]
  const [first] = chosen
  return (
    <Popover
      label={words.filter(name)}
      open={open}
      onOpenChange={setOpen}
      className="ut-popover--wide"
      trigger={
        <Button chevron data-chosen={chosen.length > 0 ? '' : undefined} aria-label={first === undefined ? words.filter(name) : `${words.filter(name)}: ${chosen.join(', ')}`}>
          {first === undefined ? words.any(name) : <span className="ut-truncate ut-valuemenu__chosen"><bdi>{first}</bdi>{chosen.length > 1 && ` +${chosen.length - 1}`}</span>}
        </Button>
      }
    >
      <Values scope={scope} dimension={dimension} chosen={chosen} onChosenChange={onChosenChange} />
    </Popover>
  )
}

function Values({ scope, dimension, chosen, onChosenChange }: DimensionMenuProps) {
  const { messages, format } = useIntl()
  const words = messages.detail.traces
  const state = queryState(useDimensionValues({ ...scope, dimension, limit: VALUES }))
  if (state.kind === 'failed') return <FailedView error={state.error} title={words.valuesFailed} retry={state.retry} retrying={state.retrying} />
  if (state.kind === 'loading') {
    return <div aria-busy="true" className="ut-popover__body ut-stack">{[80, 60, 70].map((width) => <Skeleton key={width} width={`${width}%`} />)}</div>
  }
  const known = state.data.map(({ value }) => value)
  // a value that was chosen elsewhere can be taken back here, also when the scope no longer holds it
  const offered = [...chosen.filter((value) => !known.includes(value)).map((value) => ({ value, traces: 0 })), ...state.data]
  if (offered.length === 0) return <p className="ut-popover__body ut-subtle">{words.noValues}</p>
  return (
    <ul className="ut-list ut-menu__list">
      {offered.map(({ value, traces }) => (
        <li key={value} className="ut-option">
          <Checkbox
            checked={chosen.includes(value)}
            onCheckedChange={(on) => onChosenChange(on ? [...chosen, value] : chosen.filter((other) => other !== value))}
          >
            <bdi className="ut-truncate">{value}</bdi>
          </Checkbox>
          <span className="ut-end ut-subtle"><Num>{format.count(traces)}</Num></span>
        </li>
      ))}
    </ul>
  )
}
