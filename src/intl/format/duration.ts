import { ABSENT, isKnown } from './absent.js'
import type { Maybe } from './absent.js'
import { isEnglish, numberFormat } from './cache.js'
import type { FormatContext } from './context.js'
import { formatUnit } from './unit.js'
import type { ShortUnit } from './unit.js'

type Numbers = Pick<FormatContext, 'locale'>

/** A duration in milliseconds, three figures or two units: `840ms`, `3.2s`, `1m 12s`, `2h 05m`, `3d 04h`. */
export function formatDuration(ms: Maybe, { locale }: Numbers): string {
  if (!isKnown(ms)) return ABSENT
  if (ms < 0) return `-${formatDuration(-ms, { locale })}`
  if (ms > 0 && ms < 1) return `<${formatUnit(1, 'millisecond', locale)}`
  if (Math.round(ms) < 1000) return formatUnit(Math.round(ms), 'millisecond', locale)
  if (Math.round(ms / 100) < 600) return formatUnit(ms / 1000, 'second', locale, 'decimal')
  // Round to what is shown before splitting, or 59.6 s after a minute would read 60.
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return pair(seconds, 60, 'minute', 'second', locale)
  const minutes = Math.round(seconds / 60)
  if (minutes < 1440) return pair(minutes, 60, 'hour', 'minute', locale)
  const hours = Math.round(minutes / 60)
  return hours < 2400 ? pair(hours, 24, 'day', 'hour', locale) : formatUnit(Math.round(hours / 24), 'day', locale)
}

function pair(value: number, base: number, major: ShortUnit, minor: ShortUnit, locale: string): string {
  return `${formatUnit(Math.floor(value / base), major, locale)} ${formatUnit(value % base, minor, locale, 'padded')}`
}

const long = (unit: string, maximumFractionDigits = 0) => ({ style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits }) as const
const MS = long('millisecond', 1)
const EXACT_SECONDS = long('second', 3)
const SECONDS = long('second')
const MINUTES = long('minute')
const HOURS = long('hour')
const DAYS = long('day')

/** A duration in milliseconds in words: `840 milliseconds`, `3.214 seconds`, `1 minute, 12 seconds`. */
export function formatDurationFull(ms: Maybe, { locale }: Numbers): string {
  if (!isKnown(ms)) return ABSENT
  const size = Math.abs(ms)
  if (size < 1000) return numberFormat(locale, MS).format(ms === 0 ? 0 : ms)
  if (size < 60_000) return numberFormat(locale, EXACT_SECONDS).format(ms / 1000)
  const seconds = Math.round(size / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), DAYS],
    [Math.floor(seconds / 3600) % 24, HOURS],
    [Math.floor(seconds / 60) % 60, MINUTES],
    [seconds % 60, SECONDS],
  ] as const
  const texts = parts.filter(([value]) => value > 0).map(([value, options]) => numberFormat(locale, options).format(value))
  return (ms < 0 ? '-' : '') + texts.join(isEnglish(locale) ? ', ' : ' ')
}
