'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import { Badge } from '../../ui/Badge.js'
import { Checkbox } from '../../ui/Checkbox.js'
import { Icon } from '../../ui/Icon.js'
import type { PickableColumn } from './columnOrder.js'
import type { Reorder } from './useReorder.js'

/** @see ColumnLine */
export interface ColumnLineProps {
  readonly column: PickableColumn
  readonly checked: boolean
  readonly onCheckedChange: (on: boolean) => void
  /** `null` = cannot be moved now, as while the list is narrowed. */
  readonly reorder: Reorder | null
  /** It is the only one shown. */
  readonly last: boolean
}

/** One column: a handle, a checkbox, its name. */
export function ColumnLine({ column: { id, label, locked }, checked, onCheckedChange, reorder, last }: ColumnLineProps) {
  const { messages: { columnPicker }, format } = useIntl()
  const lifted = reorder?.lifted === id
  return (
    <li className="ut-option" data-item={id} data-dragging={lifted ? '' : undefined}>
      {locked || !reorder ? <span className="ut-grip"><Icon name={locked ? 'lock' : 'grip'} /></span> : (
        <button
          type="button"
          className="ut-grip"
          aria-label={columnPicker.move(label)}
          aria-pressed={lifted}
          data-ut-tip={lifted ? undefined : columnPicker.moveHint}
          onPointerDown={(event) => reorder.onPointerDown(event, id)}
          onKeyDown={(event) => reorder.onKeyDown(event, id)}
          onBlur={reorder.onBlur}
        >
          <Icon name="grip" />
        </button>
      )}
      <Checkbox checked={checked} onCheckedChange={onCheckedChange} disabled={locked === true || (last && checked)}>{label}</Checkbox>
      {locked && <Badge className="ut-end">{columnPicker.pinned}</Badge>}
      {lifted && <span className="ut-subtle">{columnPicker.moving(format.countFull(reorder.order.indexOf(id) + 1), format.countFull(reorder.order.length))}</span>}
    </li>
  )
}
