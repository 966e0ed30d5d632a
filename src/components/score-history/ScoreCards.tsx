'use client'
import { useMemo, useState } from 'react'
import { ScoreChart } from '../../charts/ScoreChart.js'
import { useIntl } from '../../intl/IntlProvider.js'
import type { Range } from '../../model/scope.js'
import type { ScoreRecord } from '../../model/score.js'
import { scoreGroups } from './scoreGroups.js'

/** @see ScoreCards */
export interface ScoreCardsProps {
  readonly scores: readonly ScoreRecord[]
  /** Scores that exist beyond those given. */
  readonly more: boolean
  readonly range: Range | undefined
  /** The one that the list is narrowed to; `null` = all. */
  readonly chosen: string | null
  readonly onChoose: (name: string | null) => void
}

/** Cards that are drawn at first. */
const PAGE = 6

/** One chart per score name; a press on its name narrows the list to it. */
export function ScoreCards({ scores, more, range, chosen, onChoose }: ScoreCardsProps) {
  const { messages, format } = useIntl()
  const words = messages.detail.scores
  const groups = useMemo(() => scoreGroups(scores), [scores])
  const [shown, setShown] = useState(PAGE)
  return (
    <>
      <div className="ut-scorecards">
        {groups.slice(0, shown).map((group) => (
          <section key={group.name} className="ut-scorecard" aria-label={group.name}>
            <button
              type="button"
              className="ut-scorecard__name"
              aria-pressed={group.name === chosen}
              data-ut-tip={words.narrow}
              onClick={() => onChoose(group.name === chosen ? null : group.name)}
            >
              <bdi className="ut-truncate">{group.name}</bdi>
              <span className="ut-subtle ut-small">{more ? words.latest(format.count(group.scores.length)) : format.count(group.scores.length)}</span>
            </button>
            <ScoreChart scores={group.scores} label={group.name} {...(range && { range })} />
          </section>
        ))}
      </div>
      {groups.length > shown && (
        <button type="button" className="ut-link ut-note ut-pad" onClick={() => setShown(groups.length)}>
          {words.moreNames(groups.length - shown, format.count(groups.length - shown))}
        </button>
      )}
    </>
  )
}
