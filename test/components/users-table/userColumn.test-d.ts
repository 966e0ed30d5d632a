import { userColumn } from '../../../src/components/users-table/userColumn.js'
import type { UsersTableProps } from '../../../src/components/users-table/usersTableProps.js'

/** Compiles, or does not: `tsc` is the test. */
export const right: UsersTableProps['columns'][] = [
  ['user', 'cost', 'costMedian', userColumn.metric('durationP50'), userColumn.custom({ id: 'plan', header: 'Plan', cell: (user, { resolved }) => resolved(user.userId)?.group })],
  (defaults) => [...defaults, 'inputTokens'],
]

export const wrong: UsersTableProps['columns'][] = [
  // @ts-expect-error there is no such column
  ['user', 'costs'],
  // @ts-expect-error there is no such metric
  [userColumn.metric('cost')],
  // @ts-expect-error the store cannot sort by this
  [userColumn.custom({ id: 'plan', header: 'Plan', cell: () => '', sortBy: 'plan' })],
  // @ts-expect-error nor does a function bring in unknown ids
  (defaults) => [...defaults, 'nope'],
]
