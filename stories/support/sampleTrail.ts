import { generateTrail } from '../../src/testkit/generateTrail.js'
import type { Trail } from '../../src/testkit/generateTrail.js'
import { NOW } from './clock.js'

/** 160 users of a believable application over the 60 days up to now, the same on each run. */
export function sampleTrail(): Trail {
  return generateTrail({ seed: 20261119, users: 160, traces: 2500, days: 60, until: NOW })
}
