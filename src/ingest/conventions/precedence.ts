import type { JsonValue } from '../../model/json.js'
import type { ObservationType } from '../../model/trace.js'
import type { Usage } from '../usage.js'
import { genAi } from './genAi.js'
import { langfuse } from './langfuse.js'
import { latitude } from './latitude.js'
import { openInference } from './openInference.js'
import { openTelemetry } from './openTelemetry.js'
import { others } from './others.js'
import type { Reading } from './Reading.js'
import { traceloop } from './traceloop.js'
import { vercelAi } from './vercelAi.js'

/** What the attributes of a span can say. */
export interface Fields {
  userId: string
  userEmail: string
  sessionId: string
  environment: string
  release: string
  version: string
  tags: readonly string[]
  /** Names the trace from any span. */
  traceName: string
  nameIfRoot: string
  traceInput: JsonValue
  traceOutput: JsonValue
  type: ObservationType
  name: string
  toolName: string
  model: string
  provider: string
  level: string
  statusMessage: string
  /** Said of an error beside the span's status. */
  errorMessage: string
  /** Unix milliseconds. */
  firstTokenAt: number
  timeToFirstTokenMs: number
  input: JsonValue
  output: JsonValue
  responseText: string
  responseToolCalls: JsonValue
  responseObject: JsonValue
  /** All counts at once; wins over each of those below. */
  usage: Usage
  inputTokens: number
  outputTokens: number
  totalTokens: number
  cacheReadTokens: number
  cacheWriteTokens: number
  reasoningTokens: number
  /** US dollars. */
  cost: number
  inputCost: number
  outputCost: number
}

/** Each of them, said or not. */
export type FieldValues = { [F in keyof Fields]: Fields[F] | undefined }

/** Nothing said. Written out, so that all copies have one shape: spans are read by the hundred thousand. */
export const NOTHING: Readonly<FieldValues> = {
  userId: undefined, userEmail: undefined, sessionId: undefined, environment: undefined, release: undefined, version: undefined,
  tags: undefined, traceName: undefined, nameIfRoot: undefined, traceInput: undefined, traceOutput: undefined, type: undefined,
  name: undefined, toolName: undefined, model: undefined, provider: undefined, level: undefined, statusMessage: undefined,
  errorMessage: undefined, firstTokenAt: undefined, timeToFirstTokenMs: undefined, input: undefined, output: undefined,
  responseText: undefined, responseToolCalls: undefined, responseObject: undefined, usage: undefined, inputTokens: undefined,
  outputTokens: undefined, totalTokens: undefined, cacheReadTokens: undefined, cacheWriteTokens: undefined,
  reasoningTokens: undefined, cost: undefined, inputCost: undefined, outputCost: undefined,
}

/** One value in many attributes: `<prefix><index>.<path>`. */
export interface IndexedReading {
  readonly prefix: string
}

/** Which attribute is believed where several say a field: the first of these that a span has and that is not empty. */
export const PRECEDENCE: { readonly [F in keyof Fields]: readonly (Reading<Fields[F]> | IndexedReading)[] } = {
  userId: [...langfuse.userId, ...openTelemetry.userId, ...traceloop.userId, ...vercelAi.userId, ...others.userId],
  userEmail: [...openTelemetry.userEmail, ...others.userEmail, ...traceloop.userEmail],
  // The conversation comes last: it may name a thread within a session.
  sessionId: [...langfuse.sessionId, ...openTelemetry.sessionId, ...traceloop.sessionId, ...vercelAi.sessionId, ...genAi.sessionId],
  environment: [...langfuse.environment, ...openTelemetry.environment],
  release: [...langfuse.release, ...langfuse.version, ...openTelemetry.release],
  version: langfuse.version,
  tags: [...langfuse.tags, ...openInference.tags, ...latitude.tags, ...vercelAi.tags],
  traceName: langfuse.traceName,
  nameIfRoot: [...latitude.nameIfRoot, ...traceloop.nameIfRoot, ...vercelAi.nameIfRoot],
  traceInput: langfuse.traceInput,
  traceOutput: langfuse.traceOutput,
  type: [...langfuse.type, ...openInference.type, ...traceloop.type, ...genAi.type, ...vercelAi.type, ...traceloop.requestType],
  name: traceloop.name,
  toolName: [...genAi.toolName, ...openInference.toolName, ...vercelAi.toolName, ...traceloop.toolName],
  model: [...langfuse.model, ...genAi.model, ...openInference.model, ...vercelAi.model],
  provider: [...genAi.provider, ...openInference.provider, ...vercelAi.provider],
  level: langfuse.level,
  statusMessage: langfuse.statusMessage,
  errorMessage: openTelemetry.errorMessage,
  firstTokenAt: langfuse.firstTokenAt,
  timeToFirstTokenMs: [...genAi.timeToFirstTokenMs, ...vercelAi.timeToFirstTokenMs],
  input: [
    ...langfuse.input, ...genAi.inputMessages, ...openInference.input, ...traceloop.inputMessages, ...vercelAi.input,
    ...genAi.toolInput, ...vercelAi.toolInput, ...openInference.toolInput, ...genAi.query, ...traceloop.input,
  ],
  output: [
    ...langfuse.output, ...genAi.outputMessages, ...openInference.output, ...traceloop.outputMessages,
    ...genAi.toolOutput, ...vercelAi.toolOutput, ...genAi.documents, ...openInference.documents, ...traceloop.output,
  ],
  responseText: vercelAi.responseText,
  responseToolCalls: vercelAi.responseToolCalls,
  responseObject: vercelAi.responseObject,
  usage: langfuse.usage,
  inputTokens: [...genAi.inputTokens, ...openInference.inputTokens, ...vercelAi.inputTokens],
  outputTokens: [...genAi.outputTokens, ...openInference.outputTokens, ...vercelAi.outputTokens],
  totalTokens: [...genAi.totalTokens, ...openInference.totalTokens, ...traceloop.totalTokens],
  cacheReadTokens: [...genAi.cacheReadTokens, ...openInference.cacheReadTokens, ...vercelAi.cacheReadTokens],
  cacheWriteTokens: [...genAi.cacheWriteTokens, ...openInference.cacheWriteTokens, ...vercelAi.cacheWriteTokens],
  reasoningTokens: [...genAi.reasoningTokens, ...openInference.reasoningTokens, ...vercelAi.reasoningTokens],
  cost: [...langfuse.cost, ...openInference.cost, ...genAi.cost],
  inputCost: openInference.inputCost,
  outputCost: openInference.outputCost,
}

/** Attributes that hold metadata: whole, as an object; or one key each, behind a dot. */
export const METADATA = {
  trace: [
    ...langfuse.traceMetadata, ...openInference.traceMetadata, ...latitude.traceMetadata, ...traceloop.traceMetadata, ...vercelAi.traceMetadata,
  ],
  observation: langfuse.observationMetadata,
} as const
