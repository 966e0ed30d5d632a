import type { Range } from '../../model/scope.js'
import { daysFrom, resolveRange, RANGE_PRESETS, type RangeContext, type ViewRange } from '../../model/viewRange.js'

const DAY = 86_400_000

/** A range as long as the one that was empty (at least a day), ending with the day of the last activity. */
export function rangeAround(lastAt: number, empty: Range, timeZone: string): ViewRange {
  const to = daysFrom(lastAt, 1, timeZone)
  const days = Math.max(1, Math.round((empty.to - empty.from) / DAY))
  return { kind: 'absolute', from: daysFrom(lastAt, 1 - days, timeZone), to }
}

/** The shortest preset that reaches back to the last activity. */
export function presetReaching(lastAt: number, presets: readonly ViewRange[], context: RangeContext): ViewRange | null {
  const found = presets
    .map((preset) => ({ preset, range: resolveRange(preset, context) }))
    .filter(({ range }) => range.from <= lastAt && lastAt < range.to)
    .toSorted((a, b) => b.range.from - a.range.from)
  return found[0]?.preset ?? (presets === RANGE_PRESETS ? null : presetReaching(lastAt, RANGE_PRESETS, context))
}
