import type { UserSummary } from '../../../../src/model/user.js'
import { Icon } from '../../../../src/ui/Icon.js'
import { cells } from '../cells.js'

/** Cells with more than text, as React elements: the same as ours. */
export const composite = {
  user: (row: UserSummary) => {
    const [head, tail] = cells.id(row)
    const name = cells.name(row)
    return (
      <a className="ut-table__link" href={`/users/${row.userId}`} tabIndex={-1}>
        <span className="ut-avatar" aria-hidden="true">{cells.initials(row)}</span>
        {name && <bdi className="ut-user__name">{name}</bdi>}
        <bdi dir="ltr" className="ut-id" data-ut-tip={row.userId}><span className="ut-id__head">{head}</span><span className="ut-id__tail">{tail}</span></bdi>
      </a>
    )
  },
  seen: (row: UserSummary) => <>{cells.lastSeen(row)}<span className="ut-seen__first">{cells.firstSeen(row)}</span></>,
  trend: (row: UserSummary) => {
    const { zero, bars, open } = cells.trend(row)
    return (
      <svg className="ut-spark" width={96} height={22} viewBox="0 0 96 22" preserveAspectRatio="none" aria-hidden="true">
        {zero && <path className="ut-spark__zero" d={zero} />}
        {bars && <path className="ut-bar" d={bars} />}
        {open && <path className="ut-bar" data-partial="" d={open} />}
      </svg>
    )
  },
  latency: (row: UserSummary) => <><span className="ut-subtle">{cells.p50(row)}</span>{cells.p95(row)}</>,
  feedback: (row: UserSummary) => <><Icon name="thumbup" className="ut-thumb" />{cells.up(row)}<Icon name="thumbdown" className="ut-thumb" />{cells.down(row)}</>,
} as const

/** Cells that are text. */
export const plain = {
  sessions: cells.sessions, errors: cells.errors, tokens: cells.tokens, cost: cells.cost, traces: cells.traces,
} as const

/** Full values behind the short texts. */
export const tips: { readonly [id: string]: (row: UserSummary) => string } = {
  seen: cells.seenTip, trend: cells.trendTip, sessions: cells.sessionsTip, errors: cells.errorsTip, tokens: cells.tokensTip,
  cost: cells.costTip, traces: cells.tracesTip, latency: cells.latencyTip, feedback: cells.feedbackTip,
}
