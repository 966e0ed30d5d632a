import { readViewRange, writeViewRange } from './rangeText.js'
import type { ViewRange } from './viewRange.js'
import { escapeItem, unescapeItem } from './viewText.js'

/** The tabs of a user's detail, in order. */
export const DETAIL_TABS = ['overview', 'sessions', 'traces', 'scores'] as const

/** Id of a tab of a user's detail. */
export type DetailTab = (typeof DETAIL_TABS)[number]

/** What is open beside the detail. A session without an id is opened by its one trace. */
export type DetailOpen =
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'trace'; readonly traceId: string }

/** The one state of a user's detail. Plain data, fit for a URL. */
export interface DetailView {
  /** What every panel counts; `null` = the lifetime, as `{ kind: 'all' }` does too. Default: the lifetime. */
  readonly range: ViewRange | null
  /** Only errored traces count, in every panel. Default: false. */
  readonly errorsOnly: boolean
  /** Default: `'overview'`. */
  readonly tab: DetailTab
  /** The session or trace in the side panel; `null` = none. */
  readonly open: DetailOpen | null
}

/**
 * What made a detail's view change, for hosts that treat reasons apart (say: push on `'open'`, replace on `'walk'`,
 * which is previous or next within the side panel).
 */
export type DetailViewReason = 'range' | 'errors' | 'tab' | 'open' | 'walk' | 'close'

/** The view a detail starts with. */
export const DEFAULT_DETAIL_VIEW: DetailView = { range: null, errorsOnly: false, tab: 'overview', open: null }

/** How a view is written into, and read from, search parameters. */
export interface DetailTextOptions {
  /** Put before every key, such as `'user.'`, so that two views share one URL. Default none. */
  readonly prefix?: string
  /** What an absent key means. Default {@link DEFAULT_DETAIL_VIEW}; give the same to both functions. */
  readonly defaults?: DetailView
}

const KEYS = ['range', 'errors', 'tab', 'session', 'trace'] as const
type Written = { readonly [K in (typeof KEYS)[number]]: string | null }

/** "None", where the default is something: an escape that no id ends up as. */
const NONE = '!-'

/**
 * A view as search parameters with readable keys: `range=30d&errors=1&tab=traces&session=s_1`. What is at its default
 * is left out. `parseDetailView` gives back the same view, whatever characters ids hold.
 *
 * @param options.into The page's parameters: the result is a copy of them with the view's own keys replaced and all
 *   others as they were. Default: none.
 */
export function serializeDetailView(view: DetailView, options: DetailTextOptions & { readonly into?: URLSearchParams } = {}): URLSearchParams {
  const { prefix = '', defaults = DEFAULT_DETAIL_VIEW, into } = options
  const params = new URLSearchParams(into)
  const [written, usual] = [write(view), write(defaults)]
  for (const key of KEYS) {
    params.delete(prefix + key)
    if (written[key] !== usual[key]) params.set(prefix + key, written[key] ?? NONE)
  }
  return params
}

/**
 * The view that {@link serializeDetailView} wrote. Never throws: a key that is absent or makes no sense takes its
 * default, foreign keys are ignored. The lifetime comes back as `null`.
 */
export function parseDetailView(params: URLSearchParams, { prefix = '', defaults = DEFAULT_DETAIL_VIEW }: DetailTextOptions = {}): DetailView {
  const get = (key: (typeof KEYS)[number]): string | null => params.get(prefix + key)
  const errors = get('errors')
  const tab = DETAIL_TABS.find((id) => id === get('tab'))
  return {
    range: readRangeOr(get('range'), defaults.range),
    errorsOnly: errors === '1' ? true : errors === '0' ? false : defaults.errorsOnly,
    tab: tab ?? defaults.tab,
    open: readOpen(get('session'), get('trace'), defaults.open),
  }
}

function write({ range, errorsOnly, tab, open }: DetailView): Written {
  return {
    range: range === null ? 'all' : writeViewRange(range),
    errors: errorsOnly ? '1' : '0',
    tab,
    session: open?.kind === 'session' ? escapeItem(open.sessionId) : null,
    trace: open?.kind === 'trace' ? escapeItem(open.traceId) : null,
  }
}

function readRangeOr(text: string | null, usual: ViewRange | null): ViewRange | null {
  if (text === 'all') return null
  return (text !== null && readViewRange(text)) || usual
}

function readOpen(session: string | null, trace: string | null, usual: DetailOpen | null): DetailOpen | null {
  if (session !== null && session !== NONE) return { kind: 'session', sessionId: unescapeItem(session) }
  if (trace !== null && trace !== NONE) return { kind: 'trace', traceId: unescapeItem(trace) }
  return session === NONE || trace === NONE ? null : usual
}
