import type { ScoreRecord } from './score.js'

/** Which scores are feedback of the end user, and which of their categories are praise. */
export interface FeedbackRule {
  /** Score names that are feedback whatever their source. Default `['user-feedback']`. */
  readonly names?: readonly string[]
  /** Categories that count as positive, compared exactly. Default `['positive', 'good', 'up', 'thumbs-up', 'like']`. */
  readonly positiveCategories?: readonly string[]
}

const NAMES: readonly string[] = ['user-feedback']
const POSITIVE: readonly string[] = ['positive', 'good', 'up', 'thumbs-up', 'like']

/**
 * Tells whether a score is feedback and of which kind. Feedback is a score of a configured name, or of source
 * `'user'`. It is positive when `true`, when `> 0`, or when its category is a configured one; else negative.
 * `null` = not feedback.
 */
export function feedbackOf(
  score: Pick<ScoreRecord, 'name' | 'source' | 'value'>,
  rule: FeedbackRule = {},
): 'positive' | 'negative' | null {
  if (score.source !== 'user' && !(rule.names ?? NAMES).includes(score.name)) return null
  const { value } = score
  const positive =
    typeof value === 'boolean' ? value
    : typeof value === 'number' ? value > 0
    : (rule.positiveCategories ?? POSITIVE).includes(value)
  return positive ? 'positive' : 'negative'
}
