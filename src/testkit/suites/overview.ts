import { BUCKET_UNITS } from '../../model/buckets.js'
import { caseOf, compare, type Kit } from '../kit.js'
import { userScopes, wholeRange, ZONES } from '../scopes.js'

/** `getOverview`: figures, coverage and activity equal the oracle's. */
export function describeOverview({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`sums up each scope (${world.label})`, async () => {
      const opened = await read(world)
      for (const scope of userScopes(world.records)) await compare(opened, caseOf('getOverview', { ...scope, bucket: 'day' }))
    })

    it(`buckets activity in every unit and zone (${world.label})`, async () => {
      const opened = await read(world)
      const { from, to } = wholeRange(world.records)
      for (const timeZone of ZONES) {
        for (const bucket of BUCKET_UNITS) {
          const range = bucket === 'minute' || bucket === 'quarterHour' ? { from, to: Math.min(to, from + 9e7) } : { from, to }
          await compare(opened, caseOf('getOverview', { range, timeZone, bucket, weekStartsOn: timeZone === 'UTC' ? 6 : 1 }))
        }
      }
    })
  }
}
