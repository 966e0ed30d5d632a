/**
 * Clock offsets of IANA zones, asked from `Intl` (never a table of our own) and remembered: asking costs microseconds,
 * and a chart of 2,000 bars asks thousands of times.
 */

const MINUTE = 60_000
const DAY = 86_400_000
/** Offsets are remembered per fortnight: the shortest stretch since 1970 is a month (Ramadan in Morocco, Egypt, Gaza). */
const SPAN = 14 * DAY
const QUARTER_HOUR = 15 * MINUTE
/** Before this instant all zones keep local mean time, and `Intl` years run into eras. */
const EARLIEST = Date.UTC(1800, 0, 1)
/** The farthest that a wall clock is from UTC, local mean times of the 19th century included. */
const FARTHEST = 16 * 60 * MINUTE
/** The last instant whose wall clock is a date in every zone. */
const LATEST = 8.64e15 - 2 * DAY
const MAX_ZONES = 64
const MAX_SPANS = 20_000

/** A stretch of time with one offset: `start ≤ t < end`, wall clock = t + offset. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly offset: number
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** Stretches by number of fortnight. */
  readonly spans: Map<number, readonly Stretch[]>
  /** Offset at the start of a fortnight, by its number. */
  readonly edges: Map<number, number>
}

const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const zone: Zone = {
    format: new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric', second: 'numeric',
    }),
    spans: new Map(),
    edges: new Map(),
  }
  // Names arrive from outside in any mix of cases: keep only the latest few.
  if (zones.size >= MAX_ZONES) for (const oldest of zones.keys()) { zones.delete(oldest); break }
  zones.set(timeZone, zone)
  return zone
}

/** What `Intl` says, without memory. */
function askOffset(zone: Zone, t: number): number {
  const second = Math.floor(Math.min(Math.max(t, EARLIEST), LATEST) / 1000) * 1000
  // "11/22/2026, 14:05:09": month, day, year, hour, minute, second.
  const n = (zone.format.format(second).match(/\d+/g) ?? []).map(Number)
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, s = 0] = n
  return Date.UTC(year, month - 1, day, hour, minute, s) - second
}

function edgeOffset(zone: Zone, span: number): number {
  const known = zone.edges.get(span)
  if (known !== undefined) return known
  const offset = askOffset(zone, span * SPAN)
  zone.edges.set(span, offset)
  return offset
}

/** The first instant after `before`, up to `after`, at which the offset is no longer `offset`. */
function changeBetween(zone: Zone, before: number, after: number, offset: number): number {
  // Clocks change at quarter hours, but for some local mean times: look there first.
  for (const step of [QUARTER_HOUR, 1000]) {
    while (after - before > step) {
      const middle = before + Math.floor((after - before) / (2 * step)) * step
      if (askOffset(zone, middle) === offset) before = middle
      else after = middle
    }
    if (askOffset(zone, after - 1000) === offset) break
  }
  return after
}

function stretchesOf(zone: Zone, span: number): readonly Stretch[] {
  const known = zone.spans.get(span)
  if (known) return known
  const start = span * SPAN
  const end = start + SPAN
  const first = edgeOffset(zone, span)
  const last = edgeOffset(zone, span + 1)
  let stretches: readonly Stretch[] = [{ start, end, offset: first }]
  if (first !== last) {
    const change = changeBetween(zone, start, end, first)
    stretches = change === end ? stretches : [{ start, end: change, offset: first }, { start: change, end, offset: last }]
  }
  if (zone.spans.size >= MAX_SPANS) {
    zone.spans.clear()
    zone.edges.clear()
  }
  zone.spans.set(span, stretches)
  return stretches
}

/**
 * The stretch around an instant. It may be cut short at the edge of a fortnight, where nothing changes; `start` after the cut
 * has the same offset as before.
 */
export function stretchAt(t: number, timeZone: string): Stretch {
  const found = stretchesOf(zoneOf(timeZone), Math.floor(t / SPAN))
  return found.find((s) => t < s.end) ?? found[found.length - 1] ?? { start: t, end: t, offset: 0 }
}

/** Milliseconds that the zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(t: number, timeZone: string): number {
  return stretchAt(t, timeZone).offset
}

/**
 * The first instant at which the zone's wall clock shows `wall` or later. Wall clocks are written as if they were UTC.
 * Where the clock jumps over `wall` that is the jump itself, so a day without a midnight begins with its first moment.
 */
export function firstInstantAt(wall: number, timeZone: string): number {
  for (let at = stretchAt(wall - FARTHEST, timeZone); ; at = stretchAt(at.end, timeZone)) {
    const candidate = Math.max(wall - at.offset, at.start)
    if (candidate < at.end) return candidate
  }
}
