import { BUCKET_UNITS } from '../../model/buckets.js'
import { caseOf, compare, type Kit } from '../kit.js'
import { userScopes, wholeRange, ZONES } from '../scopes.js'

/** `listUsers`: rows, roll-up and trends equal the oracle's. */
export function describeUsers({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`lists the users of each scope, with their roll-up (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of userScopes(world.records)) await compare(opened, caseOf('listUsers', { ...scope, limit: 500 }))
    })

    it(`draws trends in every unit and zone (${world.label})`, async () => {
      const opened = await read(world)
      const { from, to } = wholeRange(world.records)
      for (const timeZone of ZONES) {
        for (const trend of BUCKET_UNITS) {
          const range = trend === 'minute' || trend === 'quarterHour' ? { from, to: Math.min(to, from + 9e7) } : { from, to }
          await compare(opened, caseOf('listUsers', { range, timeZone, trend, weekStartsOn: timeZone === 'UTC' ? 7 : 1, limit: 500 }))
        }
      }
    })
  }
}
