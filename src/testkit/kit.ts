import type { Adapter, AskContext, Sink } from '../contract/adapter.js'
import type { AnyQuestionName, RequestOf, ResponseOf } from '../contract/questions.js'
import type { ObservationInput, TraceInput } from '../model/trace.js'
import type { ScoreInput } from '../model/score.js'
import { check, difference, fail, show } from './assert.js'
import { createOracle } from './createOracle.js'

/** What a test runner brings: Vitest, Jest, Bun and `node:test` all do. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown
  /** The third argument is a limit in milliseconds, as Vitest and Jest take it. */
  it(name: string, body: () => Promise<void>, timeout?: number): unknown
  /** Taken for symmetry, never called: the kit has assertions of its own. */
  readonly expect?: unknown
}

/** What an adapter is created with. */
export interface KitRecords {
  readonly traces: readonly TraceInput[]
  readonly observations: readonly ObservationInput[]
  readonly scores: readonly ScoreInput[]
  /** The tenant that the records belong to, and that is asked for without `access`. None = the adapter's own default. */
  readonly tenant?: string
}

/** An adapter, maybe with a way to take it down again. */
export type Created = Adapter | { readonly adapter: Adapter; readonly close?: () => Promise<void> | void }

/** An adapter to test. */
export interface AdapterSubject {
  readonly name: string
  /** Makes an adapter that holds just these records. Called many times; nothing may leak from one to the next. */
  readonly create: (records: KitRecords) => Created | Promise<Created>
  /** How many hostile worlds to run through. Default 4. */
  readonly hostileWorlds?: number
  /** How many traces the believable world has, 20 or more. Default 320; fewer for a store that takes its time. */
  readonly trailTraces?: number
  /** Whether to ask a store that holds nothing too. Default `true`; a second way to a store that has been proved may go without. */
  readonly emptyWorld?: boolean
}

/** Some records with a name. */
export interface KitWorld {
  readonly label: string
  readonly records: KitRecords
}

/** An adapter with the truth beside it. */
export interface Opened {
  readonly adapter: Adapter
  readonly sink: Sink | null
  readonly oracle: Adapter
}

/** What a suite works with. */
export interface Kit {
  readonly it: (name: string, body: () => Promise<void>) => void
  /** The worlds that every question is asked in. */
  readonly worlds: readonly KitWorld[]
  /** An adapter over a world, shared by all who only read. */
  readonly read: (world: KitWorld) => Promise<Opened>
  /** An adapter of one's own, to write to. */
  readonly open: (records: KitRecords) => Promise<Opened>
}

/** One question with its request. */
export interface Case {
  readonly question: AnyQuestionName
  readonly request: object
  /** `undefined` = the adapter does not offer this question. */
  readonly ask: (adapter: Adapter, context?: AskContext) => Promise<unknown> | undefined
}

export function caseOf<Q extends AnyQuestionName>(question: Q, request: RequestOf<Q>): Case {
  return { question, request, ask: (adapter, context) => askOf(adapter, question)?.(request, context) }
}

function askOf<Q extends AnyQuestionName>(
  adapter: Adapter, question: Q,
): ((request: RequestOf<Q>, context?: AskContext) => Promise<ResponseOf<Q>>) | undefined {
  const questions: { readonly [N in AnyQuestionName]?: (request: RequestOf<N>, context?: AskContext) => Promise<ResponseOf<N>> } = adapter
  const method = questions[question]
  return method && ((request, context) => method.call(adapter, request, context))
}

/** Asks adapter and oracle the same and compares. */
export async function compare({ adapter, oracle }: Pick<Opened, 'adapter' | 'oracle'>, one: Case, context?: AskContext): Promise<void> {
  const what = `${one.question}(${show(one.request)}${context?.access ? `, access ${show(context.access)}` : ''})`
  let actual: unknown
  try {
    const asked = one.ask(adapter, context)
    if (asked === undefined) return
    actual = await asked
  } catch (error) {
    fail(`${what} rejected: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`)
  }
  const found = difference(actual, await one.ask(oracle, context), adapter.approximate)
  check(found === null, `${what}: ${found ?? ''}`)
}

function isSink(adapter: object): adapter is Adapter & Sink {
  return 'write' in adapter && 'eraseUser' in adapter
}

/** Creates adapters and remembers how to take them down. */
export function createOpener(subject: AdapterSubject): { open: Kit['open']; closeAll: () => Promise<void> } {
  const closers: (() => Promise<void> | void)[] = []
  return {
    open: async (records) => {
      const created = await subject.create(records)
      const adapter = 'adapter' in created ? created.adapter : created
      if ('adapter' in created && created.close) closers.push(created.close)
      return {
        adapter,
        sink: isSink(adapter) ? adapter : null,
        oracle: createOracle(records, records.tenant === undefined ? {} : { tenant: records.tenant }),
      }
    },
    closeAll: async () => {
      for (const close of closers.splice(0)) await close()
    },
  }
}
