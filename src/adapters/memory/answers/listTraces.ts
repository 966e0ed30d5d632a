import { compareText, type SortValue } from '../../../model/order.js'
import type { Page, Sort } from '../../../model/page.js'
import type { TraceSort, TraceSummary } from '../../../model/trace.js'
import { scopedRows } from '../scan/scopedRows.js'
import { sortItems } from '../scan/sortItems.js'
import { ERRORED } from '../store/columns.js'
import { readSummary } from '../store/readTrace.js'
import type { Store } from '../store/Store.js'
import type { Asked } from './Asked.js'

const NEWEST: Sort<TraceSort> = { by: 'timestamp', direction: 'desc' }

/** The traces of a scope, page by page. */
export function listTraces({ tenant, request, access }: Asked<'listTraces'>): Page<TraceSummary> {
  const { store, lists } = tenant
  const { by, direction } = request.sort ?? NEWEST
  const { items, ...page } = lists.page(store.version, { question: 'listTraces', request, access }, () =>
    sortItems(Int32Array.from(scopedRows(tenant, request, access?.userIds), (row) => ~row), (item) => valueOf(store, by, ~item), direction,
      (a, b) => compareText(store.ids[~a]!, store.ids[~b]!)))
  return { rows: items.map((item) => readSummary(store, ~item)), ...page }
}

function valueOf({ columns, facets }: Store, by: TraceSort, row: number): SortValue {
  switch (by) {
    case 'timestamp': return columns.time.data[row]!
    case 'durationMs': return columns.duration.get(row)
    case 'totalTokens': return columns.totalTokens.get(row)
    case 'costUsd': return columns.cost.get(row)
    case 'status': return columns.flags.data[row]! & ERRORED ? 'error' : 'ok'
    case 'name': return facets.values[columns.facet.data[row]!]!.name
    default: return by satisfies never
  }
}
