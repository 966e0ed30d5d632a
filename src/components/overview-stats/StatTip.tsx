'use client'
import type { Overview } from '../../contract/questions.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { Num } from '../../ui/Num.js'
import { readStat, STAT_KINDS, type OverviewStat } from './figures.js'
import { statTextFull } from './statText.js'

/** @see StatTip */
export interface StatTipProps {
  readonly stat: OverviewStat
  readonly overview: Overview
  readonly before: Overview | undefined
  readonly base: string | undefined
}

/** What a figure means, how it is made, its exact value, and that of the period before. */
export function StatTip({ stat, overview, before, base }: StatTipProps) {
  const intl = useIntl()
  const { messages, format } = intl
  const { label, description } = messages.stats[stat]
  const kind = STAT_KINDS[stat]
  const { traces, unpricedTraces, estimatedTraces } = overview
  return (
    <span className="ut-stat__tip">
      <span className="ut-strong">{label}</span>
      <span className="ut-muted">{description}</span>
      <span className="ut-row ut-row--tight ut-tooltip__row"><span>{messages.stats.exactly}</span><Num>{statTextFull(kind, readStat(stat, overview), intl)}</Num></span>
      {before && base && (
        <span className="ut-row ut-row--tight ut-tooltip__row ut-muted"><span>{base}</span><Num>{statTextFull(kind, readStat(stat, before), intl)}</Num></span>
      )}
      {stat === 'costUsd' && unpricedTraces > 0 && (
        <span className="ut-warning">{messages.stats.pricedTip(unpricedTraces, format.countFull(unpricedTraces), format.countFull(traces))}</span>
      )}
      {stat === 'costUsd' && estimatedTraces > 0 && (
        <span className="ut-warning">{messages.stats.estimatedTip(estimatedTraces, format.countFull(estimatedTraces))}</span>
      )}
    </span>
  )
}
