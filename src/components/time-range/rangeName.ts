import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { ViewRange } from '../../model/viewRange.js'

/** A view's range in words: `Last 30 days`, `This month`, `All time`, `12–19 Nov`. */
export function rangeName(range: ViewRange, { messages, format }: ViewIntl): string {
  switch (range.kind) {
    case 'last': return messages.timeRange.last[range.unit](range.amount, format.countFull(range.amount))
    case 'calendar': return messages.timeRange.periods[range.period]
    case 'absolute': return format.range(range)
    case 'all': return messages.timeRange.all
    default: return range satisfies never
  }
}
