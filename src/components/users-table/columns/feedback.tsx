import { Icon } from '../../../ui/Icon.js'
import type { UserCellContext, UserColumn } from '../userColumnDef.js'

const UP = <Icon name="thumbup" className="ut-thumb" />
const DOWN = <Icon name="thumbdown" className="ut-thumb" />

function thumbs(positive: number, negative: number, { format }: UserCellContext) {
  return <>{UP}{format.count(positive)}{DOWN}{format.count(negative)}</>
}

function tip(positive: number, negative: number, { format, messages }: UserCellContext): string {
  const all = positive + negative
  return all === 0
    ? messages.table.noFeedback
    : messages.table.feedbackTip(format.countFull(positive), format.countFull(negative), format.percentFull(positive / all))
}

/** Praise and complaints by the user. */
export const feedbackColumn: UserColumn = {
  id: 'feedback',
  header: (messages) => messages.table.feedback,
  headerTip: (messages) => messages.table.feedbackDescription,
  cell: ({ feedback: { positive, negative } }, context) => (positive + negative === 0 ? '–' : thumbs(positive, negative, context)),
  tip: ({ feedback }, context) => tip(feedback.positive, feedback.negative, context),
  rollup: ({ feedbackPositive, feedbackNegative }, context) => {
    const positive = feedbackPositive.sum ?? 0
    const negative = feedbackNegative.sum ?? 0
    return <span className="ut-num" data-ut-tip={tip(positive, negative, context)}>{thumbs(positive, negative, context)}</span>
  },
  width: 106,
  numeric: true,
  sortBy: 'feedbackRate',
  sortFirst: 'desc',
}
