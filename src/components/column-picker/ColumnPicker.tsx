'use client'
import { forwardRef } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import { Button } from '../../ui/Button.js'
import { cx } from '../../ui/cx.js'
import { Popover } from '../../ui/Popover.js'
import type { RootProps } from '../../ui/Root.js'
import { ViewRoot } from '../ViewRoot.js'
import { ColumnPickerPanel, type ColumnPickerPanelProps } from './ColumnPickerPanel.js'

/** @see ColumnPicker */
export interface ColumnPickerProps extends Omit<RootProps, 'children' | 'onChange'>, ColumnPickerPanelProps {}

/** A button that opens the list of columns: show, hide, find, put in order by dragging or by keys, reset. */
export const ColumnPicker = forwardRef<HTMLDivElement, ColumnPickerProps>(function ColumnPicker(
  { columns, value, onValueChange, ...rest },
  ref,
) {
  const { messages } = useIntl()
  return (
    <ViewRoot {...rest} ref={ref} className={cx('ut-control', rest.className)}>
      <Popover label={messages.columnPicker.label} align="end" className="ut-popover--wide" trigger={<Button icon="columns" collapses>{messages.columnPicker.label}</Button>}>
        <ColumnPickerPanel columns={columns} value={value} onValueChange={onValueChange} />
      </Popover>
    </ViewRoot>
  )
})
