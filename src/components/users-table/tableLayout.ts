import type { ColumnLayout } from '../../ui/data-table/dataColumn.js'
import { COST_MODES } from './costMode.js'
import type { CostMode, TrendScale } from './userColumnDef.js'

/** What a person arranged, as it is kept between visits. */
export interface UsersTableLayout extends ColumnLayout {
  readonly costMode: CostMode
  readonly trendScale: TrendScale
}

/** Raised when the stored shape changes; another version is not read. */
const VERSION = 1

/** The layout of a first visit. */
export const DEFAULT_LAYOUT: UsersTableLayout = { columns: null, widths: {}, pins: {}, costMode: 'sum', trendScale: 'shared' }

const MOST_WIDTH = 4000

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function only<Value>(value: unknown, keep: (one: unknown) => one is Value): Record<string, Value> {
  const kept: Record<string, Value> = Object.create(null)
  if (isRecord(value)) for (const [id, one] of Object.entries(value)) if (keep(one)) kept[id] = one
  return kept
}

const isWidth = (value: unknown): value is number => typeof value === 'number' && value > 0 && value <= MOST_WIDTH
const isPin = (value: unknown): value is 'start' | 'end' | null => value === null || value === 'start' || value === 'end'
const isText = (value: unknown): value is string => typeof value === 'string'

/** Reads a stored layout. What is not understood is left out: garbage gives the default. Column ids are not checked here. */
export function parseLayout(text: string | null): UsersTableLayout {
  if (text === null) return DEFAULT_LAYOUT
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    return DEFAULT_LAYOUT
  }
  if (!isRecord(stored) || stored['version'] !== VERSION) return DEFAULT_LAYOUT
  const columns = stored['columns']
  return {
    columns: Array.isArray(columns) && columns.length > 0 && columns.every(isText) ? columns : null,
    widths: only(stored['widths'], isWidth),
    pins: only(stored['pins'], isPin),
    costMode: COST_MODES.find((mode) => mode === stored['costMode']) ?? DEFAULT_LAYOUT.costMode,
    trendScale: stored['trendScale'] === 'row' ? 'row' : 'shared',
  }
}

/** A layout as text for storage. */
export function serializeLayout(layout: UsersTableLayout): string {
  return JSON.stringify({ version: VERSION, ...layout })
}
