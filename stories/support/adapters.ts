import { createMemoryAdapter } from '../../src/adapters/memory/createMemoryAdapter.js'
import type { Adapter } from '../../src/contract/adapter.js'
import { AdapterError } from '../../src/contract/errors.js'
import type { AdapterErrorCode } from '../../src/contract/errors.js'
import type { AnyQuestionName } from '../../src/contract/questions.js'
import { extremeTraces } from './extremeTraces.js'
import { sampleTrail } from './sampleTrail.js'
import { wrapAdapter } from './wrapAdapter.js'

/** Which questions a misbehaving adapter misbehaves on. Default: all. */
export interface Only {
  readonly only?: readonly AnyQuestionName[]
}

let sample: Adapter | undefined
let extreme: Adapter | undefined
let count = 0

/** A name of its own for each, so that stories never share cached answers. */
const name = (kind: string) => `story-${kind}-${++count}`

/** A believable application of 160 users over 60 days. One store for all stories, but each adapter has its own cache. */
export function readyAdapter(): Adapter {
  sample ??= createMemoryAdapter(sampleTrail())
  return wrapAdapter(sample, name('ready'), (_question, ask) => ask())
}

/** 10,000 users: ids of 300 and more characters, right-to-left and Chinese names, markup as text, huge, tiny and unknown costs. */
export function extremeAdapter(): Adapter {
  extreme ??= createMemoryAdapter({ traces: extremeTraces() })
  return wrapAdapter(extreme, name('extreme'), (_question, ask) => ask())
}

/** No record at all. */
export function emptyAdapter(): Adapter {
  return createMemoryAdapter({ id: name('empty') })
}

/** Never answers: what a view looks like while it loads. */
export function pendingAdapter({ only }: Only = {}, inner: Adapter = readyAdapter()): Adapter {
  return wrapAdapter(inner, name('pending'), (question, ask, signal) =>
    only && !only.includes(question)
      ? ask()
      : new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
}

const MESSAGES: Readonly<Record<AdapterErrorCode, string>> = {
  bad_request: 'The range ends before it starts: 12 Nov 2026 to 1 Nov 2026. Swap its ends.',
  unauthorized: 'The session has expired. Sign in again.',
  forbidden: 'Your role “support” lacks the right users:read. Ask an administrator for it.',
  not_found: 'The store has no project “northpine”. Check the name in the settings.',
  rate_limited: 'The store answers 60 questions a minute and has had them. Wait a minute.',
  unavailable: 'The store did not answer within 10 s. Nothing was changed. Reference 7f3a-20c1',
  unsupported: 'This store cannot sort by median cost. Sort by another column.',
  internal: 'The store failed while it read a part. Reference 7f3a-20c1',
}

/** Fails with an `AdapterError` of the code, without the retries of the views, so that a story shows it at once. */
export function failingAdapter(code: AdapterErrorCode, { only }: Only = {}, inner: Adapter = readyAdapter()): Adapter {
  return wrapAdapter(inner, name(`failing-${code}`), (question, ask) =>
    only && !only.includes(question)
      ? ask()
      : Promise.reject(new AdapterError(code, MESSAGES[code], { retryable: false, cause: new Error('connect ETIMEDOUT 10.0.4.7:8123') })),
  )
}

/** Answers each question once and fails from then on: what a view shows when its refresh fails. */
export function failingLaterAdapter(code: AdapterErrorCode = 'unavailable', { only }: Only = {}, inner: Adapter = readyAdapter()): Adapter {
  const asked = new Set<AnyQuestionName>()
  return wrapAdapter(inner, name('failing-later'), (question, ask) => {
    const first = !asked.has(question)
    asked.add(question)
    return first || (only && !only.includes(question))
      ? ask()
      : Promise.reject(new AdapterError(code, MESSAGES[code], { retryable: false }))
  })
}
