import { generateTrail, trailPerson } from 'usertrail/testkit'

/** Three months of a made-up product, up to this minute. */
export const sampleTrail = () =>
  generateTrail({ seed: 7, users: 420, traces: 24_000, days: 90, until: Math.floor(Date.now() / 60_000) * 60_000 })

/** The name behind an id of the sample, where it has one. */
export const sampleName = (userId: string): string | undefined => trailPerson(userId)?.name
