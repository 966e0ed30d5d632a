'use client'
import { useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition, UserScope } from '../../model/scope.js'
import { Icon } from '../../ui/Icon.js'
import { Popover } from '../../ui/Popover.js'
import { ConditionEditor } from './ConditionEditor.js'
import { conditionLabel } from './conditionLabel.js'
import { targetOf } from './filterTarget.js'

/** @see FilterChip */
export interface FilterChipProps {
  readonly condition: Condition
  readonly scope: UserScope
  readonly onChange: (next: Condition) => void
  readonly onRemove: () => void
}

/** A filter that is set: a press edits it, the cross removes it. */
export function FilterChip({ condition, scope, onChange, onRemove }: FilterChipProps) {
  const intl = useIntl()
  const { filters, states } = intl.messages
  const [open, setOpen] = useState(false)
  const { name, value, more } = conditionLabel(condition, intl)
  const label = `${name} ${value}`
  return (
    <span className="ut-chip">
      <Popover
        open={open}
        onOpenChange={setOpen}
        label={filters.edit(name)}
        className="ut-popover--wide"
        trigger={
          <button type="button" className="ut-chip__body" aria-label={filters.edit(label)} data-ut-tip={open ? undefined : more}>
            <span className="ut-chip__key">{name}</span>{' '}
            <bdi className="ut-truncate">{value}</bdi>
          </button>
        }
      >
        {(close) => (
          <ConditionEditor
            target={targetOf(condition)}
            condition={condition}
            scope={scope}
            onApply={(next) => {
              close()
              onChange(next)
            }}
            onClear={onRemove}
          />
        )}
      </Popover>
      <button type="button" className="ut-chip__remove" aria-label={states.remove(label)} onClick={onRemove}>
        <Icon name="x" size={12} />
      </button>
    </span>
  )
}
