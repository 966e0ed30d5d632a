'use client'
import type { Overview } from '../../contract/questions.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { isolated } from '../../ui/isolated.js'
import { Num } from '../../ui/Num.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { Tooltip } from '../../ui/Tooltip.js'
import { VisuallyHidden } from '../../ui/VisuallyHidden.js'
import { deltaOf, pricedShare, readStat, STAT_KINDS, type Delta, type OverviewStat } from './figures.js'
import { StatTip } from './StatTip.js'
import { deltaText, statText } from './statText.js'

/** @see StatCell */
export interface StatCellProps {
  readonly stat: OverviewStat
  /** `undefined` = not known yet. */
  readonly overview: Overview | undefined
  readonly before: Overview | undefined
  /** The period before as text, for the explanation. */
  readonly base: string | undefined
  /** Writes the base beside the change, too. */
  readonly showBase: boolean
}

/** One figure: name, value, change. A button, so that keyboard and touch reach its explanation. */
export function StatCell({ stat, overview, before, base, showBase }: StatCellProps) {
  const intl = useIntl()
  const { messages, format } = intl
  const kind = STAT_KINDS[stat]
  const priced = stat === 'costUsd' && overview && overview.unpricedTraces > 0 ? pricedShare(overview) : null
  // what is not all of it is never called 100%
  const label = (
    <span className="ut-inline ut-note ut-muted">
      {messages.stats[stat].label}{' '}
      {priced !== null && <span className="ut-subtle">· {messages.stats.priced(format.percent(Math.min(priced, 0.99)))}</span>}
    </span>
  )
  if (!overview) {
    return <div className="ut-stat">{label}<span className="ut-stat__body"><Skeleton width={64} height={18} /></span></div>
  }
  const value = readStat(stat, overview)
  const delta = before ? deltaOf(kind, value, readStat(stat, before)) : null
  const estimated = stat === 'costUsd' && value !== null && overview.estimatedTraces > 0
  const text = statText(kind, value, intl)
  return (
    <Tooltip content={<StatTip stat={stat} overview={overview} before={before} base={base} />}>
      <button type="button" className="ut-stat" data-stat={stat} data-ut-tip-tap="">
        {label}{' '}
        <span className="ut-stat__body">
          <Num className="ut-stat__value">{estimated && <span className="ut-warning">≈ </span>}{text}</Num>{' '}
          {delta && <DeltaMark delta={delta} />}{' '}
          {showBase && base && <span className="ut-subtle ut-note">{messages.stats.versus(isolated(base))}</span>}
        </span>
      </button>
    </Tooltip>
  )
}

function DeltaMark({ delta }: { readonly delta: NonNullable<Delta> }) {
  const intl = useIntl()
  const { stats } = intl.messages
  const text = deltaText(delta, intl)
  if (delta.direction === 'same') return <span className="ut-inline ut-note ut-delta">{stats.same}</span>
  return (
    <span className="ut-inline ut-note ut-delta" data-tone={delta.worse ? 'worse' : undefined}>
      <svg className="ut-delta__mark" viewBox="0 0 8 8" aria-hidden="true"><path d={delta.direction === 'up' ? 'M4 1 7.5 7h-7z' : 'M4 7 .5 1h7z'} /></svg>
      <Num aria-hidden="true">{text}</Num>
      <VisuallyHidden>{stats[delta.direction](text)}{delta.worse ? `, ${stats.worse}` : ''}</VisuallyHidden>
    </span>
  )
}
