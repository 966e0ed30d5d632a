'use client'
import { useState } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Button } from '../../ui/Button.js'
import { Num } from '../../ui/Num.js'
import { SearchField } from '../../ui/SearchField.js'
import { VisuallyHidden } from '../../ui/VisuallyHidden.js'
import { ColumnLine } from './ColumnLine.js'
import { listOrder, type PickableColumn } from './columnOrder.js'
import { useReorder, type ReorderEvent } from './useReorder.js'

/** @see ColumnPickerPanel */
export interface ColumnPickerPanelProps {
  /** Every column there is, in default order. */
  readonly columns: readonly PickableColumn[]
  /** Ids of those shown, in order. */
  readonly value: readonly string[]
  /** The ids to show, in order; `null` = back to the default. */
  readonly onValueChange: (next: readonly string[] | null) => void
}

const same = (a: readonly string[], b: readonly string[]) => a === b || (a.length === b.length && a.every((id, i) => id === b[i]))

/** The list of columns. A column keeps its line while it is switched on and off. */
export function ColumnPickerPanel({ columns, value, onValueChange }: ColumnPickerPanelProps) {
  const { messages: { columnPicker, common }, format } = useIntl()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const [listed, setListed] = useState(() => ({ seen: value, sent: value, order: listOrder(columns, value) }))
  let { order } = listed
  // A value from outside puts the lines in its order; our own that comes back, maybe late, leaves each where it is.
  if (!same(listed.seen, value)) {
    if (!same(listed.sent, value)) order = listOrder(columns, value)
    setListed({ seen: value, sent: value, order })
  }
  const byId = new Map(columns.map((column) => [column.id, column]))
  const shown = new Set([...value, ...columns.filter(({ locked }) => locked).map(({ id }) => id)])
  const report = (next: readonly string[], visible: ReadonlySet<string>) => {
    const ids = next.filter((id) => visible.has(id))
    setListed({ seen: value, sent: ids, order: next })
    onValueChange(ids)
  }
  const tell = (event: ReorderEvent, id: string, at: number) => {
    const name = byId.get(id)?.label ?? id
    setSaid(columnPicker[event](name, format.countFull(at + 1), format.countFull(order.length)))
  }
  const fixed = columns.filter(({ locked }) => locked).length
  const reorder = useReorder({ order, fixed, tell, onOrder: (next) => report(next, shown) })
  const wanted = typed.trim().toLocaleLowerCase()
  const lines = reorder.order.flatMap((id) => {
    const column = byId.get(id)
    return column?.label.toLocaleLowerCase().includes(wanted) ? [column] : []
  })

  return (
    <>
      <div className="ut-popover__head">
        <SearchField label={columnPicker.find} placeholder={columnPicker.find} className="ut-grow" value={typed} onValueChange={setTyped} />
      </div>
      <ul className="ut-list ut-menu__list" data-items="">
        {lines.map((column) => (
          <ColumnLine
            key={column.id}
            column={column}
            checked={shown.has(column.id)}
            onCheckedChange={(on) => report(order, new Set(on ? [...shown, column.id] : [...shown].filter((id) => id !== column.id)))}
            reorder={wanted === '' ? reorder : null}
            last={shown.size === 1}
          />
        ))}
        {lines.length === 0 && <li className="ut-option ut-muted" role="status">{columnPicker.noneFound}</li>}
      </ul>
      <div className="ut-popover__foot">
        <span className="ut-muted"><Num>{columnPicker.shown(format.countFull(shown.size), format.countFull(columns.length))}</Num></span>
        <span className="ut-grow" />
        <Button variant="ghost" onClick={() => onValueChange(null)}>{common.reset}</Button>
      </div>
      <VisuallyHidden role="status" aria-live="assertive">{said}</VisuallyHidden>
    </>
  )
}
