import { generateTrail } from './generateTrail.js'
import { hostileRecords } from './hostile.js'
import { type AdapterSubject, createOpener, type Kit, type KitWorld, type Opened, type TestRunner } from './kit.js'
import { describeAbort } from './suites/abort.js'
import { describeAccess } from './suites/access.js'
import { describeBadRequests } from './suites/badRequests.js'
import { describeDimensionValues } from './suites/dimensionValues.js'
import { describeErasure } from './suites/erasure.js'
import { describeOrdering } from './suites/ordering.js'
import { describeOverview } from './suites/overview.js'
import { describePaging } from './suites/paging.js'
import { describePagingWhileWriting } from './suites/pagingWhileWriting.js'
import { describePieces } from './suites/pieces.js'
import { describeReconciliation } from './suites/reconciliation.js'
import { describeScores } from './suites/scores.js'
import { describeSearch } from './suites/search.js'
import { describeSessions } from './suites/sessions.js'
import { describeSink } from './suites/sink.js'
import { describeSubject } from './suites/subject.js'
import { describeSubscribe } from './suites/subscribe.js'
import { describeTraces } from './suites/traces.js'
import { describeUsers } from './suites/users.js'

const SUITES: readonly (readonly [name: string, describe: (kit: Kit) => void])[] = [
  ['users', describeUsers], ['overview', describeOverview], ['one user', describeSubject], ['sessions', describeSessions],
  ['traces', describeTraces], ['scores', describeScores], ['dimension values', describeDimensionValues],
  ['order', describeOrdering], ['pages', describePaging], ['pages while writing', describePagingWhileWriting],
  ['reconciliation', describeReconciliation], ['search', describeSearch], ['access', describeAccess], ['abort', describeAbort],
  ['bad requests', describeBadRequests], ['sink', describeSink], ['pieces', describePieces], ['erasure', describeErasure], ['subscribe', describeSubscribe],
]

/** Milliseconds for one test: each asks hundreds of questions, of stores that may be far away. */
const TIMEOUT = 120_000

function worldsFor({ hostileWorlds: hostile = 4, trailTraces: traces = 320, emptyWorld = true }: AdapterSubject): readonly KitWorld[] {
  return [
    { label: 'a trail', records: generateTrail({ seed: 5, users: Math.max(5, Math.round(traces / 8)), traces, days: 21 }) },
    ...(emptyWorld ? [{ label: 'nothing', records: { traces: [], observations: [], scores: [] } }] : []),
    ...Array.from({ length: hostile }, (_, i) => ({ label: `hostile ${i + 1}`, records: hostileRecords(i + 1) })),
  ]
}

/**
 * Registers the contract's tests for an adapter: answers compared with the oracle's, and the rules that hold for all
 * questions. An adapter that is a `Sink` too is tested as one. Works with any runner that has `describe` and `it`:
 *
 * ```ts
 * describeAdapter({ describe, it }, { name: 'mine', create: (records) => createMine(records) })
 * ```
 */
export function describeAdapter(runner: TestRunner, subject: AdapterSubject): void {
  const worlds = worldsFor(subject)
  const { open, closeAll } = createOpener(subject)
  const opened = new Map<KitWorld, Promise<Opened>>()
  const read = (world: KitWorld): Promise<Opened> => {
    const known = opened.get(world) ?? open(world.records)
    opened.set(world, known)
    return known
  }
  const it = (name: string, body: () => Promise<void>) => void runner.it(name, body, TIMEOUT)
  runner.describe(subject.name, () => {
    for (const [name, describeSuite] of SUITES) {
      runner.describe(name, () => describeSuite({ it, worlds, read, open }))
    }
    it('closes what it has opened', closeAll)
  })
}
