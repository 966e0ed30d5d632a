import type { ViewIntl } from '../../intl/IntlProvider.js'

/**
 * A cost as text, and all that a tooltip says of it: the full value, that it is estimated, how many traces it leaves
 * out because their cost is unknown.
 */
export function costTexts(
  usd: number | null,
  { unpricedTraces, estimatedTraces }: { readonly unpricedTraces: number; readonly estimatedTraces: number },
  { messages, format }: Pick<ViewIntl, 'messages' | 'format'>,
): { readonly text: string; readonly full: string } {
  const { common } = messages
  const estimated = usd !== null && estimatedTraces > 0
  const text = format.money(usd)
  const lines = [
    usd === null ? null : format.moneyFull(usd),
    estimated ? common.estimatedCost : null,
    unpricedTraces > 0 ? common.unpricedTraces(unpricedTraces, format.countFull(unpricedTraces)) : usd === null ? common.unknown : null,
  ]
  return { text: estimated ? format.estimated(text) : text, full: lines.filter((line) => line !== null).join('\n') }
}
