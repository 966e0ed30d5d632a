import type { JsonValue } from '../../model/json.js'
import { deriveTotals, type TraceTotals } from '../../model/totals.js'
import type { ObservationRecord, ObservationType, TraceRecord } from '../../model/trace.js'
import type { Random } from '../random.js'
import type { Conversation, Turn } from './conversation.js'
import { failureRate, type Incident, providerError } from './incidents.js'
import { CHAT_MODELS, EMBEDDING_MODEL, priceOf, type TrailModel } from './models.js'
import type { Member } from './population.js'
import { type ToolName, toolOf } from './tools.js'

/** What a turn is recorded for. */
export interface TurnSetting {
  readonly member: Member | null
  readonly sessionId: string | null
  readonly at: number
  readonly index: number
  readonly conversation: Conversation
  readonly incidents: readonly Incident[]
  readonly release: string
}

export interface TurnRecords {
  readonly trace: TraceRecord
  readonly observations: readonly ObservationRecord[]
}

const MODEL_WEIGHTS = CHAT_MODELS.map((model) => model.weight)
/** Instructions, tool descriptions and the customer's own rules. */
const SYSTEM_TOKENS = 2900
/** Documents and reports come with long contexts. */
const isLong = (turn: Turn) => turn.name === 'read-document' || turn.name === 'weekly-report'
const NO_TOTALS: TraceTotals = {
  models: [], providers: [], tools: [], inputTokens: null, outputTokens: null, totalTokens: null, costUsd: null, costSource: null,
  observationCount: 0,
}
const USUAL_PROVIDER_FAILURES = 0.006
const USUAL_TOOL_FAILURES = 0.008

function modelFor(random: Random, member: Member | null): TrailModel {
  const index = member && random.chance(0.78) ? member.model : random.weighted(MODEL_WEIGHTS)
  return CHAT_MODELS[index] ?? random.pick(CHAT_MODELS)
}

/** What a model call used. */
type Usage = Pick<
  ObservationRecord,
  | 'model' | 'provider' | 'inputTokens' | 'outputTokens' | 'totalTokens' | 'cacheReadTokens' | 'reasoningTokens' | 'costUsd'
  | 'costSource' | 'timeToFirstTokenMs'
>

const NO_USAGE: Usage = {
  model: null, provider: null, inputTokens: null, outputTokens: null, totalTokens: null, cacheReadTokens: null,
  reasoningTokens: null, costUsd: null, costSource: null, timeToFirstTokenMs: null,
}

/** What a step adds to the turn. */
interface Step {
  readonly type: ObservationType
  readonly name: string
  readonly toolName: string | null
  readonly input: JsonValue
  readonly output: JsonValue
  /** Why it failed; `null` = it did not. */
  readonly failure: string | null
}

const NO_METADATA = {}

/** Writes down one turn: an agent, its model calls and its tool calls, one after the other. */
class TurnRecorder {
  readonly observations: ObservationRecord[] = []
  readonly traceId: string
  readonly rootId: string
  clock: number
  /** Why the turn failed; `null` = it did not. */
  failure: string | null = null

  constructor(readonly random: Random, readonly setting: TurnSetting, readonly turn: Turn) {
    this.traceId = random.hex(32)
    this.rootId = random.hex(16)
    this.clock = setting.at + random.int(4, 40)
  }

  /** Every field in one literal: a trail has hundreds of thousands of these. */
  private record(id: string, parentId: string | null, timestamp: number, durationMs: number, step: Step, usage: Usage): ObservationRecord {
    return {
      id, traceId: this.traceId, parentId, type: step.type, name: step.name, timestamp, durationMs,
      status: step.failure === null ? 'ok' : 'error', statusMessage: step.failure,
      model: usage.model, provider: usage.provider, toolName: step.toolName,
      inputTokens: usage.inputTokens, outputTokens: usage.outputTokens, totalTokens: usage.totalTokens,
      cacheReadTokens: usage.cacheReadTokens, reasoningTokens: usage.reasoningTokens,
      costUsd: usage.costUsd, costSource: usage.costSource, timeToFirstTokenMs: usage.timeToFirstTokenMs,
      input: step.input, output: step.output, metadata: NO_METADATA,
    }
  }

  private add(ms: number, step: Step, usage: Usage): void {
    const durationMs = Math.max(1, Math.round(ms))
    this.observations.push(this.record(this.random.hex(16), this.rootId, this.clock, durationMs, step, usage))
    this.clock += durationMs + this.random.int(1, 9)
  }

  private fails(of: string, usually: number): boolean {
    const { incidents, at, member } = this.setting
    return this.random.chance(Math.min(0.95, failureRate(incidents, of, at, usually) * (member?.misfortune ?? 1)))
  }

  /** A model call. Returns whether it came back. */
  generate(model: TrailModel, name: string, output: JsonValue, outputTokens: number, contextTokens: number): boolean {
    const { random, turn } = this
    const input = [{ role: 'user', content: turn.ask }]
    const { model: modelName, provider } = model
    if (this.fails(provider, USUAL_PROVIDER_FAILURES)) {
      this.failure = providerError(random, provider)
      const step: Step = { type: 'generation', name, toolName: null, input, output: null, failure: this.failure }
      this.add(random.around(1400, 1), step, { ...NO_USAGE, model: modelName, provider })
      return false
    }
    const inputTokens = Math.round(SYSTEM_TOKENS + contextTokens + turn.ask.length / 3.6)
    const reasoningTokens = model.reasoning > 0 ? Math.round(outputTokens * model.reasoning * random.around(1, 0.4)) : null
    const allOutput = outputTokens + (reasoningTokens ?? 0)
    const caches = model.price !== null && model.price.cacheRead !== null
    const cacheReadTokens = caches ? (random.chance(0.7) ? Math.floor((inputTokens * 0.8) / 128) * 128 : 0) : null
    const costUsd = priceOf(model, inputTokens, cacheReadTokens ?? 0, allOutput)
    const timeToFirstTokenMs = Math.round(random.around(model.firstTokenMs, 0.35))
    const ms = timeToFirstTokenMs + (allOutput / model.tokensPerSecond) * 1000 * random.around(1, 0.2)
    this.add(ms, { type: 'generation', name, toolName: null, input, output, failure: null }, {
      model: modelName, provider, inputTokens, outputTokens: allOutput, totalTokens: inputTokens + allOutput, cacheReadTokens,
      reasoningTokens, costUsd, costSource: costUsd === null ? null : model.costSource, timeToFirstTokenMs,
    })
    return true
  }

  /** A tool call, with the embedding that a search needs. Returns whether it came back. */
  call(name: ToolName): boolean {
    const { random } = this
    const { slots } = this.setting.conversation
    const tool = toolOf(name)
    if (tool.retrieves) {
      const { model, provider, costSource } = EMBEDDING_MODEL
      const inputTokens = random.int(6, 24)
      this.add(random.around(60, 0.4), { type: 'embedding', name: 'embed query', toolName: null, input: slots.topic, output: null, failure: null }, {
        ...NO_USAGE, model, provider, inputTokens, totalTokens: inputTokens, costUsd: priceOf(EMBEDDING_MODEL, inputTokens, 0, 0), costSource,
      })
    }
    const failure = this.fails(name, USUAL_TOOL_FAILURES) ? random.pick(tool.errors) : null
    const seconds = failure === null ? undefined : /after (\d+) s/.exec(failure)?.[1]
    this.add(seconds ? Number(seconds) * 1000 : random.around(tool.ms, 0.6), {
      type: tool.retrieves ? 'retriever' : 'tool', name: tool.name, toolName: tool.name, input: tool.input(slots),
      output: failure === null ? tool.output(slots) : null, failure,
    }, NO_USAGE)
    this.failure = failure
    return failure === null
  }

  /** Decides which tools to call. Another provider steps in, now and then, where the first one fails. */
  private plan(model: TrailModel, contextTokens: number): TrailModel | null {
    const { random, turn, setting } = this
    const toolCalls = turn.tools.map((name) => ({ tool: name, arguments: toolOf(name).input(setting.conversation.slots) }))
    const tokens = random.int(18, 40) * toolCalls.length
    if (this.generate(model, 'plan', { toolCalls }, tokens, contextTokens)) return model
    const other = random.chance(0.25) ? CHAT_MODELS[model.provider === 'openai' ? 0 : 1] : undefined
    if (!other || !this.generate(other, 'plan (fallback)', { toolCalls }, tokens, contextTokens)) return null
    this.failure = null
    return other
  }

  /** The whole turn. Returns what the person reads; `null` = nothing came. */
  run(): string | null {
    const { random, turn, setting } = this
    const context = setting.index * random.int(260, 900) + (isLong(turn) ? Math.round(random.around(7000, 0.7)) : 0)
    let model: TrailModel | null = modelFor(random, setting.member)
    if (turn.tools.length > 0) model = this.plan(model, context)
    if (model === null) return null
    for (const name of turn.tools) {
      if (this.call(name)) continue
      if (random.chance(0.55)) return null
      // The assistant says so instead of failing: the tool's observation keeps the error, the trace is fine.
      this.failure = null
      const excuse = `I could not reach ${name.replaceAll('_', ' ')} just now. Shall I try again, or open a ticket?`
      return this.generate(model, 'answer', excuse, 24, context + 300) ? excuse : null
    }
    const outputTokens = Math.max(6, Math.round((turn.reply.length / 3.4) * random.around(1, 0.25)))
    const found = turn.tools.length * random.int(180, 1400)
    return this.generate(model, 'answer', turn.reply, outputTokens, context + found) ? turn.reply : null
  }

  finish(output: string | null): TurnRecords {
    const { random, setting, turn, failure } = this
    const { member, at } = setting
    const durationMs = this.clock - at + random.int(3, 30)
    const root = this.record(
      this.rootId, null, at + 2, durationMs - 2, { type: 'agent', name: 'assistant', toolName: null, input: turn.ask, output, failure }, NO_USAGE,
    )
    const observations = [root, ...this.observations]
    const totals = deriveTotals(NO_TOTALS, observations)
    // A few come from an older SDK that sends totals only.
    const flat = random.chance(0.04)
    const trace: TraceRecord = {
      id: this.traceId, timestamp: at, durationMs, name: turn.name, userId: member?.id ?? null,
      userEmail: member?.email && random.chance(0.93) ? member.email : null, sessionId: setting.sessionId,
      status: failure === null ? 'ok' : 'error', statusMessage: failure,
      environment: member?.environment ?? 'production', release: setting.release,
      tags: [member?.channel ?? 'widget', ...turn.tags],
      metadata: { plan: member?.plan ?? 'visitor', language: member?.language ?? 'en', turn: setting.index + 1 },
      input: turn.ask, output,
      models: totals.models, providers: totals.providers, tools: totals.tools,
      inputTokens: totals.inputTokens, outputTokens: totals.outputTokens, totalTokens: totals.totalTokens,
      costUsd: totals.costUsd, costSource: totals.costSource, observationCount: flat ? 0 : totals.observationCount,
    }
    return { trace, observations: flat ? [] : observations }
  }
}

/** Records one turn of a conversation. */
export function recordTurn(random: Random, setting: TurnSetting, turn: Turn): TurnRecords {
  const recorder = new TurnRecorder(random, setting, turn)
  return recorder.finish(recorder.run())
}
