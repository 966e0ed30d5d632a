'use client'
import { memo, useMemo, useRef } from 'react'
import type { CSSProperties } from 'react'
import { useIntl } from '../intl/IntlProvider.js'
import type { Range } from '../model/scope.js'
import type { ScoreRecord } from '../model/score.js'
import { scorePlot } from './scorePlot.js'
import { scoreShares } from './scoreShares.js'
import type { ScoreShare } from './scoreShares.js'
import { useSize } from './useSize.js'

/** @see ScoreChart */
export interface ScoreChartProps {
  /** Scores of one name, in any order. */
  readonly scores: readonly Pick<ScoreRecord, 'dataType' | 'value' | 'timestamp'>[]
  /** Time axis. Default: from the first score to the last. */
  readonly range?: Range
  /** Names the drawing for screen readers, such as the score's name. The numbers are added. */
  readonly label: string
  /** Height of the plot of numeric scores, px. Default 56. */
  readonly height?: number
}

/**
 * Scores of one name: numbers as dots and a line over time, with the ends of both axes; booleans and categories as
 * bars of their shares, with counts. Nothing when there is no score.
 */
export const ScoreChart = memo(function ScoreChart({ scores, range, label, height = 56 }: ScoreChartProps) {
  const shares = useMemo(
    () => scoreShares(scores.flatMap(({ dataType, value }) => (dataType !== 'numeric' && typeof value !== 'number' ? [value] : []))),
    [scores],
  )
  const samples = useMemo(() => scores.flatMap(({ value, timestamp }) => (typeof value === 'number' ? [{ t: timestamp, value }] : [])), [scores])
  return (
    <>
      {samples.length > 0 && <NumericScores samples={samples} range={range} label={label} height={height} />}
      {shares.length > 0 && <ScoreShares shares={shares} label={label} />}
    </>
  )
})

const FALLBACK = { width: 320, height: 56 }

interface NumericScoresProps {
  readonly samples: readonly { readonly t: number; readonly value: number }[]
  readonly range: Range | undefined
  readonly label: string
  readonly height: number
}

function NumericScores({ samples, range, label, height }: NumericScoresProps) {
  const { format, messages } = useIntl()
  const area = useRef<HTMLDivElement>(null)
  const width = useSize(area, FALLBACK)?.width ?? null
  const times = useMemo<Range>(() => {
    if (range) return range
    let from = Infinity
    let to = -Infinity
    for (const { t } of samples) {
      from = Math.min(from, t)
      to = Math.max(to, t)
    }
    return { from, to }
  }, [range, samples])
  const plot = useMemo(() => (width === null ? null : scorePlot(samples, times, width, height)), [samples, times, width, height])
  const first = format.dateShort(times.from)
  const last = format.dateShort(times.to)
  const spoken = plot && `${label}: ${messages.chart.scoreCount(samples.length, format.count(samples.length))}, ${format.number(plot.min)} – ${format.number(plot.max)}`
  return (
    <div className="ut-scoreplot" data-many={plot?.many ? '' : undefined} role="img" aria-label={spoken ?? label}>
      <div className="ut-plot__y" aria-hidden="true">
        {plot && <span>{format.number(plot.min)}</span>}
        {plot && <span>{format.number(plot.max)}</span>}
      </div>
      <div ref={area} className="ut-scoreplot__area" style={{ height }}>
        {plot && width !== null && (
          <svg className="ut-plot__marks" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
            <path className="ut-grid" d={`M0 0.5h${width}`} />
            <path className="ut-axis__line" d={`M0 ${height - 0.5}h${width}`} />
            {plot.many && <path className="ut-scoreplot__dots" d={plot.dots} />}
            <path className="ut-scoreplot__line" d={plot.line} />
            {!plot.many && <path className="ut-scoreplot__dots" d={plot.dots} />}
          </svg>
        )}
      </div>
      <span className="ut-scoreplot__time" aria-hidden="true">{first}</span>
      <span className="ut-scoreplot__time" data-end="" aria-hidden="true">{last === first ? '' : last}</span>
    </div>
  )
}

function ScoreShares({ shares, label }: { readonly shares: readonly ScoreShare[]; readonly label: string }) {
  const { format, messages } = useIntl()
  const { chart } = messages
  const nameOf = ({ value, values }: ScoreShare) =>
    value === null ? chart.otherValues(values, format.count(values)) : value === true ? chart.yes : value === false ? chart.no : value
  return (
    <ul className="ut-list" aria-label={label}>
      {shares.map((share) => {
        const style: CSSProperties & { readonly '--ut-value': number } = { '--ut-value': share.share }
        return (
          <li
            key={share.value === null ? 'other' : `=${String(share.value)}`}
            className={share.value === null ? 'ut-share ut-muted' : 'ut-share'} style={style} data-some={share.count > 0 ? '' : undefined}
          >
            <bdi className="ut-truncate">{nameOf(share)}</bdi>
            <bdi className="ut-num">{`${format.percent(share.share)} · ${format.count(share.count)}`}</bdi>
          </li>
        )
      })}
    </ul>
  )
}
