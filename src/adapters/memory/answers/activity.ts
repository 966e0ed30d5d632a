import type { ActivityBucket } from '../../../model/activity.js'
import { type BucketUnit, bucketStarts, type Weekday } from '../../../model/buckets.js'
import type { Range } from '../../../model/scope.js'
import type { Run } from '../scan/Run.js'
import {
  COST, emptySums, ERRORED_SESSIONS, ERRORED_TRACES, ESTIMATES, NEW_ERRORED_SESSIONS, NEW_SESSIONS, PRICED, RUNS, SESSIONS, STRIDE, sumRun,
  TOTAL, TRACES,
} from '../scan/sumRun.js'
import { ifAdded } from '../scan/sumsAt.js'
import type { Tenant } from '../scan/Tenant.js'

/** Starts of buckets, from where on a bucket no longer holds what comes; the last is endless, as rows beyond the range do not come. */
export interface Buckets {
  readonly starts: readonly number[]
  readonly ends: Float64Array
}

/** Lays out the buckets of a range. */
export function bucketsOf(range: Range, unit: BucketUnit, timeZone: string, weekStartsOn: Weekday | undefined): Buckets {
  const starts = bucketStarts(range, unit, timeZone, weekStartsOn)
  return { starts, ends: Float64Array.from([...starts.slice(1), Infinity]) }
}

/** Counts and sums of some rows, over all buckets. A session is counted once, however many buckets it spans. */
type Whole = Omit<ActivityBucket, 'start' | 'users'> & { readonly unpricedTraces: number; readonly estimatedTraces: number }

/** What happened per bucket and in all, over the rows of some users, a run each. */
export function activityOf(
  { store, marks }: Tenant, runs: Iterable<Run>, { starts, ends }: Buckets,
): { readonly activity: ActivityBucket[]; readonly whole: Whole } {
  
  const sums = emptySums(starts.length + 1)
  // Users share no session, so that one pass serves all.
  const base = marks.begin(store.sessions.ids.length, starts.length)
  for (const run of runs) sumRun(store, run, marks, base, sums, 0, ends)
  const whole = starts.length * STRIDE
  for (let at = 0; at < whole; at++) sums[whole + (at % STRIDE)]! += sums[at]!
  const read = (bucket: number, sessions: number, errored: number) => {
    const at = (place: number) => sums[bucket * STRIDE + place]!
    return {
      traces: at(TRACES) + 0, erroredTraces: at(ERRORED_TRACES) + 0, sessions: at(sessions) + 0, erroredSessions: at(errored) + 0,
      totalTokens: ifAdded(at(TOTAL)), costUsd: ifAdded(at(COST)),
    }
  }
  return {
    activity: starts.map((start, i) => ({ start, ...read(i, SESSIONS, ERRORED_SESSIONS), users: sums[i * STRIDE + RUNS]! + 0 })),
    whole: {
      ...read(starts.length, NEW_SESSIONS, NEW_ERRORED_SESSIONS),
      unpricedTraces: sums[whole + TRACES]! - sums[whole + PRICED]! + 0, estimatedTraces: sums[whole + ESTIMATES]! + 0,
    },
  }
}
