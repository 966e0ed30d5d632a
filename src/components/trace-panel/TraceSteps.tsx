'use client'
import { useState } from 'react'
import type { CSSProperties } from 'react'
import { useIntl } from '../../intl/IntlProvider.js'
import type { ObservationNode } from '../../model/trace.js'
import { Badge } from '../../ui/Badge.js'
import { Icon } from '../../ui/Icon.js'
import { Num } from '../../ui/Num.js'
import { CostText } from '../conversation/CostText.js'

/** @see TraceSteps */
export interface TraceStepsProps {
  /** In tree order. */
  readonly observations: readonly ObservationNode[]
}

/** Steps that are drawn at first. */
const PAGE = 40
/** Deeper steps are indented no further: the names need the room. */
const MAX_INDENT = 6

/** The steps of a trace as an indented list: what, by which model or tool, how long, how much, and whether it failed. */
export function TraceSteps({ observations }: TraceStepsProps) {
  const { messages, format } = useIntl()
  const [shown, setShown] = useState(PAGE)
  const left = observations.length - shown
  return (
    <>
      <ol className="ut-list">
        {observations.slice(0, shown).map((step) => <Step key={step.id} step={step} />)}
      </ol>
      {left > 0 && (
        <button type="button" className="ut-link ut-note" onClick={() => setShown(shown * 4)}>
          {messages.detail.panel.moreSteps(left, format.count(left))}
        </button>
      )}
    </>
  )
}

function Step({ step }: { readonly step: ObservationNode }) {
  const { messages, format } = useIntl()
  const by = step.model ?? (step.toolName !== null && step.toolName !== step.name ? step.toolName : null)
  const style: CSSProperties & { readonly '--ut-depth': number } = { '--ut-depth': Math.min(step.depth, MAX_INDENT) }
  const failed = step.status === 'error'
  return (
    <li className="ut-row ut-wrap ut-small ut-step" style={style}>
      <Icon name={failed ? 'alert' : step.type === 'tool' ? 'tool' : step.type === 'generation' ? 'score' : 'next'} size={14} className={failed ? 'ut-danger' : 'ut-subtle'} />
      <bdi className="ut-truncate" data-ut-tip={`${step.name}\n${step.type}`}>{step.name}</bdi>
      {by !== null && <bdi className="ut-mono ut-subtle ut-truncate">{by}</bdi>}
      {failed && <Badge tone="danger">{messages.detail.traces.status.error}</Badge>}
      <span className="ut-row ut-end ut-subtle">
        {step.durationMs !== null && <Num full={format.durationFull(step.durationMs)}>{format.duration(step.durationMs)}</Num>}
        {step.costUsd !== null && <CostText usd={step.costUsd} estimated={step.costSource === 'estimated'} />}
      </span>
      {failed && step.statusMessage !== null && <p className="ut-danger ut-step__message">{step.statusMessage.slice(0, 600)}</p>}
    </li>
  )
}
