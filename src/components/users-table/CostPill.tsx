'use client'

import { useContext, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CostSummary } from '../../model/user.js'
import { Menu } from '../../ui/Menu.js'
import { Pill } from '../../ui/Pill.js'
import { COST_MODES, costValue, nextCostMode } from './costMode.js'
import { TableControls } from './tableControls.js'
import type { UserCellContext } from './userColumnDef.js'

/** @see CostPill */
export interface CostPillProps {
  readonly context: UserCellContext
  /** Of all matching users, for the figures in the menu. */
  readonly cost: CostSummary
}

/** Milliseconds of a press that opens the menu. */
const LONG_PRESS = 450

/** Which cost the column shows. A press takes the next; a long press, Arrow down or the context menu offers all with their totals. */
export function CostPill({ context: { messages: { table }, format, costMode }, cost }: CostPillProps) {
  const { setCostMode } = useContext(TableControls)
  const [open, setOpen] = useState(false)
  const hold = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef(false)
  const name = table.costModeNames[costMode]
  const press = () => {
    held.current = false
    hold.current = setTimeout(() => {
      held.current = true
      setOpen(true)
    }, LONG_PRESS)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
    setOpen(true)
  }
  const pill = (
    <Pill
      aria-label={`${table.costModes[costMode]}: ${table.costModeTip(name)}`}
      data-ut-tip={open ? undefined : table.costModeTip(name)}
      onPointerDown={press}
      onPointerUp={() => clearTimeout(hold.current)}
      onPointerLeave={() => clearTimeout(hold.current)}
      onContextMenu={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOpen(true)
      }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        event.preventDefault() // else the menu's trigger opens it
        if (!held.current) setCostMode(nextCostMode(costMode))
      }}
    >
      {table.costModes[costMode].toLocaleUpperCase()}
    </Pill>
  )
  return (
    <Menu
      open={open}
      onOpenChange={(next) => {
        if (!next) setOpen(false)
      }}
      trigger={pill}
      label={table.cost}
      kind="radio"
      items={COST_MODES.map((mode) => ({
        id: mode,
        label: table.costModeNames[mode],
        hint: format.money(costValue(cost, mode)),
        checked: mode === costMode,
        onSelect: () => setCostMode(mode),
      }))}
    />
  )
}
