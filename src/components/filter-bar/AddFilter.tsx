'use client'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Condition, UserScope } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'
import { moveFocus } from '../../ui/moveFocus.js'
import { Popover } from '../../ui/Popover.js'
import { SearchField } from '../../ui/SearchField.js'
import { ConditionEditor } from './ConditionEditor.js'
import { FILTER_TARGETS, targetName, type FilterTarget } from './filterTarget.js'

/** @see AddFilter */
export interface AddFilterProps {
  readonly scope: UserScope
  readonly onAdd: (condition: Condition) => void
}

/** The button that adds a filter: first what about, then which values. */
export function AddFilter({ scope, onAdd }: AddFilterProps) {
  const { messages } = useIntl()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={messages.filters.addLabel}
      className="ut-popover--wide"
      trigger={<Button variant="ghost" size="small" icon="plus" aria-label={messages.filters.addLabel}>{messages.filters.add}</Button>}
    >
      {(close) => (
        <NewFilter
          scope={scope}
          onClear={close}
          onApply={(condition) => {
            close()
            onAdd(condition)
          }}
        />
      )}
    </Popover>
  )
}

function NewFilter({ scope, onApply, onClear }: { readonly scope: UserScope; readonly onApply: (condition: Condition) => void; readonly onClear: () => void }) {
  const [target, setTarget] = useState<FilterTarget | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  // one page of the popover gives way to another: the focus goes along
  useEffect(() => {
    if (!first.current) box.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    first.current = false
  }, [target])
  return (
    <div ref={box}>
      {target
        ? <ConditionEditor target={target} scope={scope} onApply={onApply} onClear={onClear} onBack={() => setTarget(null)} />
        : <TargetList onChoose={setTarget} />}
    </div>
  )
}

const GROUPS = ['users', 'dimension', 'metric'] as const

function TargetList({ onChoose }: { readonly onChoose: (target: FilterTarget) => void }) {
  const { messages } = useIntl()
  const { filters } = messages
  const [typed, setTyped] = useState('')
  const headings = { users: filters.people, dimension: filters.dimensions, metric: filters.metrics }
  const found = FILTER_TARGETS.map((target) => ({ target, name: targetName(target, messages) }))
    .filter(({ name }) => name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))
  return (
    // Arrows walk from the search box through the list below it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={(event) => void (event.key.startsWith('Arrow') && moveFocus(event, { selector: 'input, .ut-option', axis: 'vertical' }))}>
      <div className="ut-popover__head">
        <SearchField
          label={filters.find}
          placeholder={filters.find}
          className="ut-grow"
          value={typed}
          onValueChange={setTyped}
          onKeyDown={(event) => {
            const [only] = found
            if (event.key !== 'Enter' || !only || typed === '' || event.nativeEvent.isComposing) return
            event.preventDefault()
            onChoose(only.target)
          }}
        />
      </div>
      <div className="ut-menu__list">
        {GROUPS.map((group) => {
          const members = found.filter(({ target }) => target.kind === group)
          return members.length > 0 && (
            <div key={group} role="group" aria-label={headings[group]}>
              <div className="ut-filter__heading" aria-hidden="true">{headings[group]}</div>
              {members.map(({ target, name }) => (
                <button key={name} type="button" className="ut-option" onClick={() => onChoose(target)}>{name}</button>
              ))}
            </div>
          )
        })}
        {found.length === 0 && <p className="ut-muted ut-filter__heading" role="status">{filters.noneFound}</p>}
      </div>
    </div>
  )
}
