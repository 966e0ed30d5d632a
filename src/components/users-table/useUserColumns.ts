'use client'

import { useMemo } from 'react'
import type { Messages } from '../../intl/messages/en.js'
import type { UserSummary } from '../../model/user.js'
import type { DataColumn } from '../../ui/data-table/dataColumn.js'
import type { ColumnText, UserCellContext, UserColumn } from './userColumnDef.js'

/** A column's text in the reader's language. */
export function columnText(text: ColumnText, messages: Messages): string {
  return typeof text === 'string' ? text : text(messages)
}

/** A users column as the table draws it. */
function drawable(column: UserColumn, context: UserCellContext): DataColumn<UserSummary> {
  const { id, header, headerTip, cell, tip, unit, rollup, sortBy, ...layout } = column
  const primary = id === 'user'
  return {
    ...layout,
    id,
    header: columnText(header, context.messages),
    ...(headerTip !== undefined && { headerTip: columnText(headerTip, context.messages) }),
    cell: (user) => cell(user, context),
    ...(tip && { cellTip: (user: UserSummary) => tip(user, context) }),
    ...(unit && { cellUnit: (user: UserSummary) => unit(user, context) }),
    ...(rollup && { rollup: context.rollup ? rollup(context.rollup, context) : null }),
    ...(sortBy !== undefined && { sortBy: typeof sortBy === 'function' ? sortBy(context) : sortBy }),
    ...(primary && { primary, locked: true, listPlace: 'title' as const }),
  }
}

/** The columns bound to language, clock, roll-up and modes; new objects, and so new rows, only when one of these changes. */
export function useUserColumns(columns: readonly UserColumn[], context: UserCellContext): readonly DataColumn<UserSummary>[] {
  return useMemo(() => columns.map((column) => drawable(column, context)), [columns, context])
}
