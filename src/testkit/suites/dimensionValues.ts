import { DIMENSIONS } from '../../model/dimensions.js'
import { caseOf, compare, type Kit } from '../kit.js'
import { traceScopes } from './traces.js'

/** `listDimensionValues`, where an adapter offers it, equals the oracle's. */
export function describeDimensionValues({ it, worlds, read }: Kit): void {
  for (const world of worlds) {
    it(`counts the values of each dimension (${world.label})`, async () => {
      const opened = await read(world)
      for (const [i, scope] of traceScopes(world.records).entries()) {
        const dimension = DIMENSIONS[i % DIMENSIONS.length] ?? 'model'
        await compare(opened, caseOf('listDimensionValues', { ...scope, dimension, limit: 500 }))
        await compare(opened, caseOf('listDimensionValues', { ...scope, dimension, limit: 2 }))
      }
    })
  }
}
