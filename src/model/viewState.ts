import { readCondition, writeCondition } from './conditionText.js'
import { isUserMetricId, type UserMetricId } from './metrics.js'
import type { Sort } from './page.js'
import { readRange, readViewRange, writeRange, writeViewRange } from './rangeText.js'
import type { Condition, Range } from './scope.js'
import type { ViewRange } from './viewRange.js'
import { escapeItem, readList, unescapeItem, writeList } from './viewText.js'

/** The one state of the users dashboard: what it shows, in which order. Plain data, fit for a URL. */
export interface UsersView {
  /** Default: the last 30 days. */
  readonly range: ViewRange
  /** A part of the range that stats, table, roll-up and export follow, while the histogram keeps the whole. */
  readonly zoom: Range | null
  /** What is searched for; `''` = nothing. */
  readonly search: string
  readonly where: readonly Condition[]
  /** Default: last seen, descending. */
  readonly sort: Sort<UserMetricId | 'userId'>
  /** Ids of the visible columns in order; `null` = the default columns. */
  readonly columns: readonly string[] | null
}

/** What made a view change, for hosts that treat reasons apart (say: replace the URL while typing, push it on a click). */
export type UsersViewReason = 'range' | 'zoom' | 'search' | 'filter' | 'sort' | 'columns' | 'reset'

/** The view a dashboard starts with. */
export const DEFAULT_USERS_VIEW: UsersView = {
  range: { kind: 'last', amount: 30, unit: 'day' },
  zoom: null,
  search: '',
  where: [],
  sort: { by: 'lastSeenAt', direction: 'desc' },
  columns: null,
}

/** How a view is written into, and read from, search parameters. */
export interface ViewTextOptions {
  /** Put before every key, such as `'users.'`, so that two views share one URL. Default none. */
  readonly prefix?: string
  /** What an absent key means. Default {@link DEFAULT_USERS_VIEW}; give the same to both functions. */
  readonly defaults?: UsersView
}

const KEYS = ['range', 'zoom', 'q', 'where', 'sort', 'columns'] as const

/**
 * A view as search parameters with readable keys: `range=7d&q=ann&where=costSum*1..&sort=-costSum`. What is at its
 * default is left out. `parseView` gives back the same view, whatever characters ids and values hold.
 *
 * @param options.into The page's parameters: the result is a copy of them with the view's own keys replaced and all
 *   others as they were. Default: none.
 */
export function serializeView(view: UsersView, options: ViewTextOptions & { readonly into?: URLSearchParams } = {}): URLSearchParams {
  const { prefix = '', defaults = DEFAULT_USERS_VIEW, into } = options
  const params = new URLSearchParams(into)
  const [written, usual] = [write(view), write(defaults)]
  for (const key of KEYS) {
    params.delete(prefix + key)
    if (JSON.stringify(written[key]) !== JSON.stringify(usual[key])) for (const text of written[key]) params.append(prefix + key, text)
  }
  return params
}

/**
 * The view that {@link serializeView} wrote. Never throws: a key that is absent or makes no sense takes its default,
 * an unreadable filter is left out, foreign keys are ignored.
 */
export function parseView(params: URLSearchParams, { prefix = '', defaults = DEFAULT_USERS_VIEW }: ViewTextOptions = {}): UsersView {
  const get = (key: (typeof KEYS)[number]): string | null => params.get(prefix + key)
  const [range, zoom, search, sort, columns] = [get('range'), get('zoom'), get('q'), get('sort'), get('columns')]
  const where = params.getAll(`${prefix}where`)
  return {
    range: (range !== null && readViewRange(range)) || defaults.range,
    zoom: zoom === NONE ? null : ((zoom !== null && readRange(zoom)) || defaults.zoom),
    search: search === null ? defaults.search : unescapeItem(search),
    where: where.length === 0 ? defaults.where : where.map(readCondition).filter((c) => c !== null),
    sort: (sort !== null && readSort(sort)) || defaults.sort,
    columns: columns === null ? defaults.columns : columns === NONE ? null : readList(columns),
  }
}

/** "None", where the default is something: an escape that no other text ends up as. */
const NONE = '!-'

type Written = { readonly [K in (typeof KEYS)[number]]: readonly string[] }

function write(view: UsersView): Written {
  return {
    range: [writeViewRange(view.range)],
    zoom: [view.zoom ? writeRange(view.zoom) : NONE],
    q: [view.search.replace(/[^*]+/g, escapeItem)],
    where: view.where.length === 0 ? [NONE] : view.where.map(writeCondition),
    sort: [`${view.sort.direction === 'desc' ? '-' : ''}${view.sort.by}`],
    columns: [view.columns ? writeList(view.columns) : NONE],
  }
}

function readSort(text: string): UsersView['sort'] | null {
  const direction = text.startsWith('-') ? 'desc' : 'asc'
  const by = direction === 'desc' ? text.slice(1) : text
  return by === 'userId' || isUserMetricId(by) ? { by, direction } : null
}
