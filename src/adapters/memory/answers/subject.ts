import type { SubjectScope } from '../../../model/scope.js'
import type { Run } from '../scan/Run.js'
import { selectRun } from '../scan/select.js'
import type { Tenant } from '../scan/Tenant.js'

/** One user that is known and may be seen, with the rows of the scope. */
interface Subject {
  readonly user: number
  readonly run: Run
}

/** Finds the user that a question is about; `null` = no trace that may be seen carries the id. */
export function subjectOf({ store }: Tenant, { userId, range, status }: SubjectScope, userIds: readonly string[] | undefined): Subject | null {
  const user = userIds && !userIds.includes(userId) ? -1 : store.findUser(userId)
  return user < 0 ? null : { user, run: selectRun(store, { range, status }, user) }
}
