'use client'
import { useUserTrail } from '../../hooks/useUserTrail.js'
import { useIntl } from '../../intl/IntlProvider.js'
import { feedbackOf } from '../../model/feedback.js'
import type { ScoreRecord } from '../../model/score.js'
import { Icon } from '../../ui/Icon.js'
import { Num } from '../../ui/Num.js'
import { ClippedText } from './ClippedText.js'
import { useScoreText } from './useScoreText.js'

/** Scores as small pins under what they judge; feedback of the end user carries its thumb and comment. */
export function ScorePins({ scores }: { readonly scores: readonly ScoreRecord[] }) {
  const { messages, format } = useIntl()
  const { feedback: rule } = useUserTrail()
  const textOf = useScoreText()
  if (scores.length === 0) return null
  return (
    <ul className="ut-row ut-wrap ut-pins ut-list" aria-label={messages.detail.panel.scores}>
      {scores.map((score) => {
        const feedback = feedbackOf(score, rule)
        const about = [messages.detail.scores.sources[score.source], format.dateTime(score.timestamp)].join('\n')
        return (
          <li key={score.id} className="ut-inline ut-wrap ut-note ut-pin" data-tone={feedback === 'negative' ? 'worse' : undefined} data-ut-tip={about}>
            <Icon name={feedback === 'positive' ? 'thumbup' : feedback === 'negative' ? 'thumbdown' : 'score'} />
            <bdi className="ut-truncate">{score.name}</bdi>
            <Num className="ut-strong">{textOf(score)}</Num>
            {score.comment && (
              <span className="ut-pin__comment">
                <ClippedText text={score.comment} limit={120} className="ut-muted" />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
