'use client'
import { useState } from 'react'
import { useDimensionValues } from '../../hooks/useDimensionValues.js'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { DimensionId } from '../../model/dimensions.js'
import type { DimensionCondition, UserScope } from '../../model/scope.js'
import { Button } from '../../ui/Button.js'
import { Checkbox } from '../../ui/Checkbox.js'
import { Num } from '../../ui/Num.js'
import { SearchField } from '../../ui/SearchField.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { EditorFrame, type EditorActions } from './EditorFrame.js'

/** @see DimensionEditor */
export interface DimensionEditorProps extends EditorActions {
  readonly dimension: DimensionId
  readonly condition?: DimensionCondition | undefined
  /** Whose traces the counts are of. */
  readonly scope: UserScope
}

const MOST = 200

/** Values of a dimension to tick, with how many traces carry each; typed values where the store cannot list them. */
export function DimensionEditor({ dimension, condition, scope, ...actions }: DimensionEditorProps) {
  const { messages, format } = useIntl()
  const { filters } = messages
  const { adapter } = useUserTrail()
  const listed = adapter.listDimensionValues !== undefined
  const [chosen, setChosen] = useState<readonly string[]>(condition?.anyOf ?? [])
  const [typed, setTyped] = useState('')
  // its own filter must not hide the other values
  const where = scope.where?.filter((c) => !(c.kind === 'dimension' && c.dimension === dimension))
  const query = useDimensionValues(
    { range: scope.range, timeZone: scope.timeZone, dimension, limit: MOST, ...(where?.length && { where }) }, { enabled: listed },
  )
  const counts = new Map((query.data ?? []).map(({ value, traces }) => [value, traces]))
  const own = [...new Set([...(condition?.anyOf ?? []), ...chosen])].filter((value) => !counts.has(value))
  const wanted = typed.toLocaleLowerCase()
  const values = [...own, ...counts.keys()].filter((value) => value.toLocaleLowerCase().includes(wanted))
  const isNew = typed !== '' && !counts.has(typed) && !chosen.includes(typed)
  const set = (value: string, on: boolean) => setChosen((old) => (on ? [...old.filter((v) => v !== value), value] : old.filter((v) => v !== value)))
  const add = () => {
    set(typed, true)
    setTyped('')
  }
  const name = messages.dimensions[dimension]
  return (
    <EditorFrame {...actions} title={name} result={chosen.length > 0 ? { kind: 'dimension', dimension, anyOf: chosen } : filters.chooseValue}>
      {() => (
        <>
          <SearchField
            label={listed ? filters.findValue : filters.typeValue}
            placeholder={listed ? filters.findValue : filters.typeValue}
            value={typed}
            onValueChange={setTyped}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || typed === '' || event.nativeEvent.isComposing) return
              event.preventDefault()
              if (isNew) add()
              else set(typed, true)
            }}
          />
          <div role="group" aria-label={filters.values(name)} className="ut-stack ut-filter__values">
            {values.map((value) => (
              <Checkbox key={value} checked={chosen.includes(value)} onCheckedChange={(on) => set(value, on)}>
                <span className="ut-row">
                  <bdi className="ut-truncate" title={value}>{value || '""'}</bdi>
                  {counts.has(value) && <span className="ut-end ut-subtle"><Num full={filters.valueTraces(counts.get(value) ?? 0, format.countFull(counts.get(value)))}>{format.count(counts.get(value))}</Num></span>}
                </span>
              </Checkbox>
            ))}
            {isNew && <Button size="small" icon="plus" onClick={add}>{filters.addValue(typed)}</Button>}
            {listed && query.isPending && [72, 120, 96].map((width) => <Skeleton key={width} width={width} />)}
            {listed && query.isError && <p className="ut-danger">{filters.valuesFailed} <Button size="small" onClick={() => void query.refetch()}>{messages.common.retry}</Button></p>}
            {listed && query.data && values.length === 0 && !isNew && <p className="ut-muted">{filters.noValues}</p>}
          </div>
        </>
      )}
    </EditorFrame>
  )
}
