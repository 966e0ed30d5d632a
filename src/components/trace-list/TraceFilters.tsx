'use client'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { DIMENSIONS, type DimensionId } from '../../model/dimensions.js'
import type { TraceScope } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'
import { Chip } from '../../ui/Chip.js'
import { SearchField } from '../../ui/SearchField.js'
import { Segmented } from '../../ui/Segmented.js'
import { DimensionMenu } from './DimensionMenu.js'
import { isFiltered, NO_TRACE_FILTER, withValues } from './traceFilter.js'
import type { TraceFilter, TraceFilterReason } from './traceFilter.js'

/** @see TraceFilters */
export interface TraceFiltersProps {
  readonly scope: TraceScope
  readonly filter: TraceFilter
  readonly onFilterChange: (next: TraceFilter, reason: TraceFilterReason) => void
}

/** Dimensions with a menu of their own; others show as chips once something set them. */
const MENUS: readonly DimensionId[] = ['name', 'model']

/** Search, status, name and model of a list of traces. */
export function TraceFilters({ scope, filter, onFilterChange }: TraceFiltersProps) {
  const { messages } = useIntl()
  const { adapter } = useUserTrail()
  const words = messages.detail.traces
  const lists = adapter.listDimensionValues !== undefined
  const chips = DIMENSIONS.filter((id) => (filter.values[id]?.length ?? 0) > 0 && (!lists || !MENUS.includes(id)))
  return (
    <div className="ut-row ut-wrap ut-pad" role="search" aria-label={words.search}>
      <SearchField
        label={words.search}
        placeholder={words.search}
        title={words.searchTip}
        value={filter.search}
        onValueChange={(search) => onFilterChange({ ...filter, search }, 'search')}
        className="ut-tracefilters__search"
      />
      {scope.status === undefined && (
        <Segmented
          label={words.columns.status}
          items={[{ id: 'any', label: words.anyStatus }, { id: 'ok', label: words.statusIs.ok }, { id: 'error', label: words.statusIs.error }]}
          value={filter.status ?? 'any'}
          onValueChange={(next) => onFilterChange({ ...filter, status: next === 'ok' || next === 'error' ? next : null }, 'status')}
        />
      )}
      {lists && MENUS.map((dimension) => (
        <DimensionMenu
          key={dimension}
          scope={scope}
          dimension={dimension}
          chosen={filter.values[dimension] ?? []}
          onChosenChange={(chosen) => onFilterChange(withValues(filter, dimension, chosen), 'values')}
        />
      ))}
      {chips.map((dimension) => {
        const text = filter.values[dimension]?.join(', ') ?? ''
        return (
          <Chip
            key={dimension}
            name={messages.dimensions[dimension]}
            label={`${messages.dimensions[dimension]}: ${text}`}
            onRemove={() => onFilterChange(withValues(filter, dimension, []), 'values')}
          >
            <bdi>{text}</bdi>
          </Chip>
        )
      })}
      {isFiltered(filter) && (
        <Button variant="ghost" onClick={() => onFilterChange(NO_TRACE_FILTER, 'clear')}>{words.clearFilters}</Button>
      )}
    </div>
  )
}
