import type { ReactNode } from 'react'
import type { UserSort } from '../../contract/questions.js'
import type { ResolvedUser } from '../../hooks/userDirectory.js'
import type { ViewIntl } from '../../intl/IntlProvider.js'
import type { Messages } from '../../intl/messages/en.js'
import type { BucketUnit } from '../../model/buckets.js'
import type { UserMetricId } from '../../model/metrics.js'
import type { Rollup, UserSummary } from '../../model/user.js'

/** Columns with a drawing of their own. */
export const DRAWN_COLUMN_IDS = ['user', 'seen', 'trend', 'errors', 'tokens', 'cost', 'latency', 'feedback'] as const
/** Id of a column with a drawing of its own. */
export type DrawnColumnId = (typeof DRAWN_COLUMN_IDS)[number]
/** Id of a column of ours: one with its own drawing, or any metric. */
export type UserColumnId = DrawnColumnId | UserMetricId

/** Which cost the cost column shows: the user's sum, or the mean or median of a trace. */
export type CostMode = 'sum' | 'avg' | 'median'
/** Whether all trends share one scale, or each row has its own. */
export type TrendScale = 'shared' | 'row'

/** What a cell gets besides its user. */
export interface UserCellContext extends Pick<ViewIntl, 'messages' | 'format' | 'locale' | 'timeZone'> {
  /** What the host told about a user; `undefined` until it is known. */
  readonly resolved: (userId: string) => ResolvedUser | undefined
  /** All matching users together; `null` before the first answer. */
  readonly rollup: Rollup | null
  /** How many users match; `null` before the first answer. */
  readonly total: number | null
  /** First trace ever in the range; `undefined` = not known. */
  readonly isNew: (user: UserSummary) => boolean | undefined
  readonly costMode: CostMode
  readonly trend: {
    readonly unit: BucketUnit
    /** Highest value over the loaded rows; `null` = each row has its own scale. */
    readonly max: number | null
    /** The last bucket is not over. */
    readonly open: boolean
  }
}

/** Text of ours in the reader's language, or the host's own. */
export type ColumnText = string | ((messages: Messages) => string)

/** One column of the users table, as data. Make it with {@link userColumn}. */
export interface UserColumn {
  readonly id: string
  readonly header: ColumnText
  /** What it means, told when the header is pointed at or focused. */
  readonly headerTip?: ColumnText
  /** Called, not mounted: no hooks here; return an element of a component for those. */
  readonly cell: (user: UserSummary, context: UserCellContext) => ReactNode
  /** Full value behind a short text: tooltip and label of the cell. */
  readonly tip?: (user: UserSummary, context: UserCellContext) => string | undefined
  /** Word after the number where no header is in sight. */
  readonly unit?: (user: UserSummary, context: UserCellContext) => string | undefined
  /** Cell of the roll-up row, over all matching users. */
  readonly rollup?: (rollup: Rollup, context: UserCellContext) => ReactNode
  /** Pixels; default 120. */
  readonly width?: number
  /** Pixels; default 64. */
  readonly minWidth?: number
  /** Takes the space that is left. */
  readonly flexible?: boolean
  readonly align?: 'start' | 'end'
  /** Bare numbers: written left to right in every script, at the end of the cell. */
  readonly numeric?: boolean
  /** What a press of the header sorts by. Absent = cannot be sorted. */
  readonly sortBy?: UserSort | ((context: Pick<UserCellContext, 'costMode'>) => UserSort)
  readonly sortFirst?: 'asc' | 'desc'
  readonly pin?: 'start' | 'end'
  /** Place in the list that the table becomes under 560 px. Absent = not shown there. */
  readonly listPlace?: 'value' | 'line' | 'mark'
}

/** What can be told differently about a column of ours. */
export type UserColumnOverrides = Partial<Omit<UserColumn, 'id' | 'sortBy'>>
