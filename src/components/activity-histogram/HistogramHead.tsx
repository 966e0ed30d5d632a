'use client'
import type { ReactNode } from 'react'
import { Chip } from '../../ui/Chip.js'
import { IconButton } from '../../ui/IconButton.js'
import type { Range } from '../../model/scope.js'
import type { Coverage, HistogramTime } from './histogramTexts.js'

interface HistogramHeadProps {
  readonly title: ReactNode
  readonly time: HistogramTime
  readonly subject: 'users' | 'user'
  readonly zoom: Range | null
  /** Absent: no way back is offered. */
  readonly onReset: (() => void) | undefined
  /** `none`: there is neither, and nothing for a legend to explain. */
  readonly view: 'chart' | 'table' | 'none'
  /** Absent: there is nothing to switch. */
  readonly onView: ((view: 'chart' | 'table') => void) | undefined
  /** The view's own controls, before the switch to the table. */
  readonly actions: ReactNode
  /** Why a bar is dashed, if one is. */
  readonly partial: Exclude<Coverage['kind'], 'whole'> | null
}

/** Keeps a text whole in a paragraph of the other direction, without an element for it. */
const isolate = (text: string) => `\u2068${text}\u2069`

/** Title, legend, zone, zoom and the switch to the data table. */
export function HistogramHead({ title, time, subject, zoom, onReset, view, onView, actions, partial }: HistogramHeadProps) {
  const { format, messages, timeZone } = time.intl
  const { chart } = messages
  const chosen = zoom && format.range(zoom)
  return (
    <div className="ut-histogram__head">
      <h3 className="ut-heading ut-truncate">{title}</h3>
      {view === 'chart' && (
        <span className="ut-small ut-muted ut-histogram__legend">
          <span className="ut-inline ut-legend" data-key="good">{chart.good}</span>
          <span className="ut-inline ut-legend" data-key="errored">{chart.errored}</span>
          {subject === 'users' && <span className="ut-inline ut-legend" data-key="rate">{chart.errorRate}</span>}
          {partial && <span className="ut-inline ut-legend" data-key="partial">{partial === 'open' ? chart.notOver[time.unit] : chart.cut}</span>}
        </span>
      )}
      <span className="ut-histogram__zone ut-end ut-subtle ut-small">{timeZone}</span>
      {zoom && chosen && (
        <Chip
          tone="accent" name={chart.zoomed} label={chart.zoomedTo(chosen)} removeText={messages.common.reset}
          data-ut-tip={format.rangeFull(zoom)} {...(onReset && { onRemove: onReset })}
        >
          {isolate(chosen)}
        </Chip>
      )}
      {actions}
      {onView && (
        <IconButton
          icon={view === 'table' ? 'score' : 'table'} label={view === 'table' ? chart.asChart : chart.asTable}
          onClick={() => onView(view === 'table' ? 'chart' : 'table')}
        />
      )}
    </div>
  )
}
