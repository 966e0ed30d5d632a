'use client'
import { useIntl } from '../../intl/IntlProvider.js'
import { Num } from '../../ui/Num.js'
import { costTexts } from './costTexts.js'

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
  const { text, full } = costTexts(usd, { unpricedTraces: unpriced, estimatedTraces: estimated ? 1 : 0 }, useIntl())
  return <Num full={full} className={usd === null ? 'ut-subtle' : undefined}>{text}</Num>
}
