'use client'

import { createContext } from 'react'
import type { CostMode, TrendScale } from './userColumnDef.js'

/** What controls inside the roll-up row change. Without a table around they do nothing. */
export const TableControls = createContext<{
  readonly setCostMode: (mode: CostMode) => void
  readonly setTrendScale: (scale: TrendScale) => void
}>({ setCostMode: () => {}, setTrendScale: () => {} })
