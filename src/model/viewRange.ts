import type { Range } from './scope.js'

/** A stretch of time that ends now. */
export type LastUnit = 'minute' | 'hour' | 'day' | 'week' | 'month'

/** A stretch of the calendar. `yesterday`, `lastWeek` and `lastMonth` are over; the others end now. */
export type CalendarPeriod = 'today' | 'yesterday' | 'thisWeek' | 'lastWeek' | 'thisMonth' | 'lastMonth'

/**
 * The time range of a view. Relative kinds move with the clock; `absolute` stands still.
 * `last` counts back from now: minutes and hours to the minute, days and longer to the start of a calendar day.
 * `all` reaches from the first record to now.
 */
export type ViewRange =
  | { readonly kind: 'last'; readonly amount: number; readonly unit: LastUnit }
  | { readonly kind: 'calendar'; readonly period: CalendarPeriod }
  | ({ readonly kind: 'absolute' } & Range)
  | { readonly kind: 'all' }
