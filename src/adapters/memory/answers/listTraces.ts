import { compareText, type SortValue } from '../../../model/order.js'
import type { Page, Sort } from '../../../model/page.js'
import type { TraceSort, TraceSummary } from '../../../model/trace.js'
import { scopedRows } from '../scope/scopedRows.js'
import { sortItems } from '../store/sortItems.js'
import { textRanks } from '../scope/textRanks.js'
import { readSummary } from '../store/readTrace.js'
import type { Store } from '../store/Store.js'
import { ERRORED } from '../store/TraceColumns.js'
import type { Asked } from './Asked.js'

const NEWEST: Sort<TraceSort> = { by: 'timestamp', direction: 'desc' }

/** The traces of a scope, page by page. */
export function listTraces({ tenant, pager, request, access }: Asked<'listTraces'>): Page<TraceSummary> {
  const { store } = tenant
  const { cursor: _cursor, limit: _limit, ...scope } = request
  const sort = request.sort ?? NEWEST
  const order = tenant.orders.get(store.version, JSON.stringify(['traces', scope, access?.userIds]), () =>
    orderOf(store, scopedRows(tenant, request, access?.userIds), sort))
  const page = pager.page(store, { question: 'listTraces', request, access }, {
    items: order,
    direction: sort.direction,
    valueOf: (row) => valueOf(store, sort.by, row),
    idOf: (row) => [store.id(row)],
    compareIds: ([a = ''], [b = '']) => compareText(a, b),
  })
  return { rows: page.items.map((row) => readSummary(store, row)), nextCursor: page.nextCursor, total: order.length }
}

function valueOf(store: Store, by: TraceSort, row: number): SortValue {
  const { columns } = store
  switch (by) {
    case 'timestamp': return columns.time.data[row]!
    case 'durationMs': return columns.duration.get(row)
    case 'totalTokens': return columns.totalTokens.get(row)
    case 'costUsd': return columns.cost.get(row)
    case 'status': return columns.flags.data[row]! & ERRORED ? 'error' : 'ok'
    case 'name': return readSummary(store, row).name
    default: return by satisfies never
  }
}

function orderOf(store: Store, rows: Uint32Array, { by, direction }: Sort<TraceSort>): Uint32Array {
  if (by === 'timestamp') return direction === 'asc' ? rows : newestFirst(store, rows)
  const { columns, texts } = store
  const ranks = by === 'name' ? textRanks(texts.name.texts) : null
  const keyOf = (row: number): number => {
    if (ranks) return ranks[columns.name.data[row]!] ?? NaN
    const value = valueOf(store, by, row)
    return value === null ? NaN : typeof value === 'number' ? value : value === 'ok' ? 1 : 0
  }
  return sortItems(rows, keyOf, direction, (a, b) => compareText(store.id(a), store.id(b)))
}

/** Turns an order by time, ties by id, around; ties stay as they are. */
function newestFirst({ columns }: Store, rows: Uint32Array): Uint32Array {
  const time = columns.time.data
  const turned = rows.slice().reverse()
  for (let i = 0; i < turned.length;) {
    let end = i + 1
    while (end < turned.length && time[turned[end]!] === time[turned[i]!]) end++
    if (end - i > 1) turned.subarray(i, end).reverse()
    i = end
  }
  return turned
}
