'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import { Num } from '../../ui/Num.js'

/** @see CostText */
export interface CostTextProps {
  /** US dollars; `null` = unknown, an en dash. */
  readonly usd: number | null
  readonly estimated?: boolean
  /** How many traces the sum leaves out because their cost is unknown. Default 0. */
  readonly unpriced?: number
}

/** A cost: short, with the full value, where it comes from and what it leaves out in the tooltip. */
export function CostText({ usd, estimated = false, unpriced = 0 }: CostTextProps) {
  const { messages, format } = useIntl()
  const { common } = messages
  const notes = [
    usd === null ? null : format.moneyFull(usd),
    usd !== null && estimated ? common.estimatedCost : null,
    unpriced > 0 ? common.unpricedTraces(unpriced, format.countFull(unpriced)) : usd === null ? common.unknown : null,
  ].filter((note) => note !== null)
  const text = format.money(usd)
  return (
    <Num full={notes.join('\n')} className={usd === null ? 'ut-subtle' : undefined}>
      {usd !== null && estimated ? format.estimated(text) : text}
    </Num>
  )
}
