import { DIMENSIONS } from '../../model/dimensions.js'
import type { SubjectScope } from '../../model/scope.js'
import { caseOf, compare, type Kit, type KitRecords } from '../kit.js'
import { innerRange, userIdsOf, ZONES } from '../scopes.js'

/** Some users, heavy, light and unknown, in each kind of scope. */
export function subjectScopes(records: KitRecords): readonly SubjectScope[] {
  const ids = userIdsOf(records)
  const some = ids.filter((_, i) => i < 4 || i % Math.ceil(ids.length / 4) === 0 || i === ids.length - 1)
  const range = innerRange(records)
  return some.flatMap((userId, i): SubjectScope[] => {
    const timeZone = ZONES[i % ZONES.length] ?? 'UTC'
    return [
      { userId, timeZone }, { userId, timeZone, range }, { userId, timeZone, status: 'error' }, { userId, timeZone, range, status: 'error' },
    ]
  })
}

/** `getUser`, `getActivity`, `getUsage`: one user's figures equal the oracle's. */
export function describeSubject({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`knows a user in figures and rank (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of subjectScopes(world.records)) await compare(opened, caseOf('getUser', scope))
    })

    it(`shows a user's activity (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of subjectScopes(world.records)) {
        await compare(opened, caseOf('getActivity', { ...scope, bucket: 'day' }))
        await compare(opened, caseOf('getActivity', { ...scope, bucket: 'sixHours' }))
        await compare(opened, caseOf('getActivity', { ...scope, bucket: 'week', weekStartsOn: 7 }))
      }
    })

    it(`splits a user's usage by each dimension and folds the rest (${world.label})`, async () => {
      const opened = await read(world)
      for (const [i, scope] of subjectScopes(world.records).entries()) {
        for (const by of DIMENSIONS) {
          await compare(opened, caseOf('getUsage', { ...scope, by, limit: i % 2 ? 500 : 1 }))
          await compare(opened, caseOf('getUsage', { ...scope, by, limit: 2, orderBy: i % 3 ? 'totalTokens' : 'erroredTraces' }))
        }
      }
    })
  }
}
