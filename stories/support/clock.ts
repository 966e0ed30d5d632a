/** The present of all stories: Thursday, 19 November 2026, 14:02 in Berlin. */
export const NOW = Date.UTC(2026, 10, 19, 13, 2)

/** A day in milliseconds. */
export const DAY = 86_400_000

/** The range of most stories: the 60 days up to now. */
export const LAST_60_DAYS = { from: NOW - 60 * DAY, to: NOW } as const
