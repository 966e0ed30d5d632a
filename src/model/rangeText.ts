import type { Range } from './scope.js'
import { readTime, writeTime } from './viewText.js'
import type { CalendarPeriod, LastUnit, ViewRange } from './viewRange.js'

const UNITS: { readonly [U in LastUnit]: string } = { minute: 'min', hour: 'h', day: 'd', week: 'w', month: 'mo' }
const PERIODS: { readonly [P in CalendarPeriod]: string } = {
  today: 'today', yesterday: 'yesterday',
  thisWeek: 'this-week', lastWeek: 'last-week', thisMonth: 'this-month', lastMonth: 'last-month',
}
const LAST = /^([1-9]\d{0,5})(min|h|d|w|mo)$/

/** Two instants as one text: `20261112T0000Z..20261119T1402Z`. */
export function writeRange({ from, to }: Range): string {
  return `${writeTime(from)}..${writeTime(to)}`
}

/** The instants that {@link writeRange} wrote; `null` for anything else, a range that ends before it starts included. */
export function readRange(text: string): Range | null {
  const at = text.indexOf('..')
  const from = at < 0 ? null : readTime(text.slice(0, at))
  const to = at < 0 ? null : readTime(text.slice(at + 2))
  return from !== null && to !== null && from < to ? { from, to } : null
}

/** A view's range as text: `30d`, `6h`, `this-month`, `all`, or two instants. */
export function writeViewRange(range: ViewRange): string {
  switch (range.kind) {
    case 'last': return `${range.amount}${UNITS[range.unit]}`
    case 'calendar': return PERIODS[range.period]
    case 'absolute': return writeRange(range)
    case 'all': return 'all'
    default: return range satisfies never
  }
}

/** The range that {@link writeViewRange} wrote; `null` for anything else. */
export function readViewRange(text: string): ViewRange | null {
  if (text === 'all') return { kind: 'all' }
  const last = LAST.exec(text)
  if (last) {
    const unit = keyOf(UNITS, last[2])
    return unit && { kind: 'last', amount: Number(last[1]), unit }
  }
  const period = keyOf(PERIODS, text)
  if (period) return { kind: 'calendar', period }
  const range = readRange(text)
  return range && { kind: 'absolute', ...range }
}

function keyOf<K extends string>(names: { readonly [P in K]: string }, text: string | undefined): K | null {
  for (const key in names) if (names[key] === text) return key
  return null
}
