import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { Delta, StatKind } from './figures.js'

/** A figure as the strip shows it. */
export function statText({ unit }: StatKind, value: number | null, { format }: ViewIntl): string {
  switch (unit) {
    case 'share': return format.percent(value)
    case 'usd': return format.money(value)
    case 'tokens': return format.tokens(value)
    case 'count': case 'average': return format.count(value)
    default: return unit satisfies never
  }
}

/** The same with all its digits. */
export function statTextFull({ unit }: StatKind, value: number | null, { format }: ViewIntl): string {
  switch (unit) {
    case 'share': return format.percentFull(value)
    case 'usd': return format.moneyFull(value)
    case 'tokens': return format.tokensFull(value)
    case 'count': case 'average': return format.countFull(value)
    default: return unit satisfies never
  }
}

const MOST = 9.995

/** Size of a change without its direction: `6.2%`, `0.8 pt`, `0.4`, `>999%`. */
export function deltaText(delta: NonNullable<Delta>, { format, messages }: ViewIntl): string {
  switch (delta.kind) {
    case 'points': return messages.stats.points(format.points(delta.size))
    case 'difference': return format.count(delta.size)
    case 'relative': return delta.size >= MOST ? messages.stats.over(format.percent(9.99)) : format.percent(delta.size)
    default: return delta.kind satisfies never
  }
}
