import { check } from '../assert.js'
import type { Kit } from '../kit.js'

/** Waits until something holds, for a few seconds at most: adapters may gather changes for about one. */
async function until(holds: () => boolean): Promise<boolean> {
  for (let waits = 0; waits < 100 && !holds(); waits++) await new Promise((resolve) => setTimeout(resolve, 50))
  return holds()
}

/** `subscribe`, where an adapter offers it together with writing. */
export function describeSubscribe({ it, open }: Kit): void {
  it('calls subscribers back after records have changed, until they stop', async () => {
    const { adapter, sink } = await open({ traces: [], observations: [], scores: [] })
    if (!sink || !adapter.subscribe) return
    let calls = 0
    let stoppedCalls = 0
    const stop = adapter.subscribe(() => calls++)
    const stopOther = adapter.subscribe(() => stoppedCalls++)
    stopOther()
    await sink.write({ traces: [{ id: 'a', timestamp: 1, userId: 'u' }] })
    check(await until(() => calls > 0), 'nobody was told of a write')
    const seen = calls
    await sink.eraseUser('u')
    check(await until(() => calls > seen), 'nobody was told of an erasure')
    check(stoppedCalls === 0, 'somebody was told who had stopped listening')
    stop()
    stop()
  })
}
