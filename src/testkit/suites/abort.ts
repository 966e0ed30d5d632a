import { check, difference, rejection } from '../assert.js'
import type { Kit } from '../kit.js'
import { everyQuestion } from '../everyQuestion.js'

/** Rule 5, first half: an aborted question rejects with an `AbortError`. */
export function describeAbort({ it, worlds, read }: Kit): void {
  const [world] = worlds
  if (!world) return

  it('rejects with AbortError when the signal is aborted already, whatever its reason', async () => {
    const { adapter } = await read(world)
    for (const one of everyQuestion(world.records)) {
      for (const reason of [undefined, new Error('the view is gone')]) {
        const asked = () => one.ask(adapter, { signal: AbortSignal.abort(reason) }) ?? Promise.reject(new DOMException('not offered', 'AbortError'))
        const error = await rejection(asked, `an aborted ${one.question}`)
        check(error instanceof Error && error.name === 'AbortError', `an aborted ${one.question} rejected with ${String(error)}, expected an AbortError`)
      }
    }
  })

  it('rejects with AbortError, or answers in full, when it is aborted on the way', async () => {
    const { adapter, oracle } = await read(world)
    for (const one of everyQuestion(world.records)) {
      const controller = new AbortController()
      const asked = one.ask(adapter, { signal: controller.signal })
      controller.abort()
      try {
        const found = difference(await asked, asked === undefined ? undefined : await one.ask(oracle), adapter.approximate)
        check(found === null, `${one.question}, aborted on the way, answered wrongly: ${found ?? ''}`)
      } catch (error) {
        check(error instanceof Error && error.name === 'AbortError', `${one.question}, aborted on the way, rejected with ${String(error)}, expected an AbortError`)
      }
    }
  })
}
