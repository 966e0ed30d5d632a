import type { UserColumn } from '../userColumnDef.js'
import { total } from './metric.js'

/** Tokens in and out together, over the traces that know them. */
export const tokensColumn: UserColumn = {
  id: 'tokens',
  header: (messages) => messages.metrics.totalTokens.short,
  headerTip: (messages) => messages.metrics.totalTokens.description,
  cell: (user, { format }) => format.tokens(user.totalTokens),
  tip: ({ totalTokens, inputTokens, outputTokens }, { format, messages }) =>
    totalTokens === null
      ? messages.table.unknownValue
      : messages.table.tokensTip(format.tokensFull(totalTokens), format.tokensFull(inputTokens), format.tokensFull(outputTokens)),
  rollup: ({ totalTokens, inputTokens, outputTokens }, { format, messages }) =>
    total(format.tokens(totalTokens.sum), messages.table.tokensTip(
      format.tokensFull(totalTokens.sum), format.tokensFull(inputTokens.sum), format.tokensFull(outputTokens.sum),
    )),
  width: 92,
  numeric: true,
  sortBy: 'totalTokens',
  sortFirst: 'desc',
}
