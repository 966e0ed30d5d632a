'use client'

import { useContext } from 'react'
import { Pill } from '../../ui/Pill.js'
import { TableControls } from './tableControls.js'
import type { UserCellContext } from './userColumnDef.js'

/** Prints the scale that all trends share; a press gives each row its own, and back. */
export function TrendPill({ context: { messages, format, trend } }: { readonly context: UserCellContext }) {
  const { setTrendScale } = useContext(TableControls)
  const { table, buckets } = messages
  const shared = trend.max !== null
  return (
    <Pill
      aria-pressed={shared}
      data-ut-tip={shared ? table.sharedScaleTip : table.rowScaleTip}
      onClick={() => setTrendScale(shared ? 'row' : 'shared')}
    >
      {shared
        ? <span className="ut-num">{table.sharedScale(format.count(trend.max), buckets[trend.unit]).toLocaleUpperCase()}</span>
        : table.rowScale.toLocaleUpperCase()}
    </Pill>
  )
}
