import { caseOf, compare, type Kit } from '../kit.js'
import { subjectScopes } from './subject.js'

/** `listScores` equals the oracle's. */
export function describeScores({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`lists the scores of a user's traces and sessions (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of subjectScopes(world.records)) {
        await compare(opened, caseOf('listScores', { ...scope, limit: 500 }))
        await compare(opened, caseOf('listScores', { ...scope, limit: 500, name: 'user-feedback' }))
        await compare(opened, caseOf('listScores', { ...scope, limit: 500, name: '__proto__', sort: { by: 'name', direction: 'asc' } }))
      }
    })
  }
}
