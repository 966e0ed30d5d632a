import type { JsonValue } from '../json.js'
import {
  field, isJsonArray, isJsonObject, parseJsonText, textField, type JsonObject, type Message, type MessagePart, type Speaker,
} from './message.js'
import { callOf, partsOf, resultPart } from './parts.js'

const SPEAKERS = new Map<string, Speaker>([
  ['user', 'user'], ['human', 'user'],
  ['assistant', 'assistant'], ['ai', 'assistant'], ['model', 'assistant'], ['bot', 'assistant'],
  ['aimessagechunk', 'assistant'],
  ['system', 'system'], ['developer', 'system'],
  ['tool', 'tool'], ['function', 'tool'], ['ipython', 'tool'],
])

/** Fields that hold the words when an application logs an object of its own. */
const WRAPPERS = ['messages', 'input', 'output', 'prompt', 'question', 'query', 'text', 'content', 'answer', 'response', 'completion', 'result', 'message'] as const

/**
 * Reads the input or output of a trace as a conversation. Understands plain text, chat messages of the usual vendors
 * and frameworks (one, a list, or under `messages`, `choices`, `candidates`), the same as JSON in a string, and
 * objects with one field of text. Anything else is one message with the value as data; nothing at all is no message.
 *
 * @param speaker who says it when the value does not say: `'user'` for inputs, `'assistant'` for outputs
 */
export function messagesOf(value: JsonValue, speaker: Speaker): readonly Message[] {
  const parsed = typeof value === 'string' ? parseJsonText(value) : value
  const messages = read(parsed, speaker)
  if (messages) return messages
  if (value === null || value === '') return []
  return [{ speaker, label: null, parts: typeof value === 'string' && parsed === value ? [{ kind: 'text', text: value }] : [{ kind: 'data', value: parsed }] }]
}

/** `null` = not a conversation. */
function read(value: JsonValue, speaker: Speaker): Message[] | null {
  if (isJsonArray(value)) return list(value, speaker)
  if (!isJsonObject(value)) return null
  const one = messageOf(value, speaker)
  if (one) return [one]
  return wrapped(value, speaker)
}

function list(values: readonly JsonValue[], speaker: Speaker): Message[] | null {
  if (values.length === 0) return null
  const messages: Message[] = []
  for (const value of values) {
    // LangChain batches: a list of lists
    const many = isJsonArray(value) ? list(value, speaker) : null
    const one = isJsonObject(value) ? messageOf(value, speaker) : null
    if (one) messages.push(one)
    else if (many) messages.push(...many)
    else return bareParts(values, speaker)
  }
  return messages
}

/** A list of content parts that no message wraps, such as the output of Anthropic's API. */
function bareParts(values: readonly JsonValue[], speaker: Speaker): Message[] | null {
  const parts = partsOf(values)
  return parts.every((part) => part.kind !== 'data') && values.every(isJsonObject) && parts.length > 0
    ? [{ speaker, label: null, parts }]
    : null
}

function messageOf(value: JsonObject, speaker: Speaker): Message | null {
  const type = textField(value, 'type')
  if (type === 'function_call' || type === 'reasoning') return { speaker: 'assistant', label: null, parts: partsOf([value]) }
  if (type === 'function_call_output') return { speaker: 'tool', label: null, parts: partsOf([value]) }
  const kwargs = field(value, 'kwargs')
  if (isJsonObject(kwargs) && field(value, 'lc') !== undefined) return langchain(value, kwargs, speaker)
  const role = textField(value, 'role') ?? (type !== null && SPEAKERS.has(type.toLowerCase()) ? type : null)
  const content = field(value, 'content', 'parts')
  const calls = field(value, 'tool_calls', 'toolCalls')
  if (role === null || (content === undefined && !isJsonArray(calls) && !isJsonObject(field(value, 'function_call')))) return null
  return build(value, role, content, calls)
}

/** A serialised LangChain message: `{ lc, id: […, 'HumanMessage'], kwargs }`. */
function langchain(value: JsonObject, kwargs: JsonObject, speaker: Speaker): Message | null {
  const id = field(value, 'id')
  const last = isJsonArray(id) ? id[id.length - 1] : null
  if (typeof last !== 'string' || field(kwargs, 'content') === undefined) return null
  const role = last.replace(/Message(Chunk)?$/, '').toLowerCase()
  return build(kwargs, SPEAKERS.has(role) ? role : speaker, field(kwargs, 'content'), field(kwargs, 'tool_calls'))
}

function build(value: JsonObject, role: string, content: JsonValue | undefined, calls: JsonValue | undefined): Message {
  const speaker = SPEAKERS.get(role.toLowerCase()) ?? 'other'
  const name = textField(value, 'name')
  const legacy = field(value, 'function_call')
  const id = textField(value, 'tool_call_id', 'toolCallId')
  const parts: MessagePart[] = speaker === 'tool' ? toolParts(content, id, name) : partsOf(content)
  const thought = textField(value, 'reasoning_content', 'reasoning')
  if (thought !== null) parts.unshift({ kind: 'reasoning', text: thought })
  if (isJsonArray(calls)) parts.push(...calls.filter(isJsonObject).filter((call) => !has(parts, call)).map(callOf))
  if (isJsonObject(legacy)) parts.push(callOf(legacy))
  return { speaker, label: speaker === 'other' ? role : speaker === 'tool' ? null : name, parts }
}

/** LangChain repeats Anthropic's `tool_use` parts as `tool_calls`. */
function has(parts: readonly MessagePart[], call: JsonObject): boolean {
  const { kind, ...made } = callOf(call)
  return kind === 'call' && parts.some((p) => p.kind === 'call' && 'id' in made && made.id !== null && p.id === made.id)
}

function toolParts(content: JsonValue | undefined, id: string | null, name: string | null): MessagePart[] {
  const parts = partsOf(content)
  return parts.some((part) => part.kind === 'result') ? parts : [resultPart(content ?? null, id, name, false)]
}

function wrapped(value: JsonObject, speaker: Speaker): Message[] | null {
  const choices = field(value, 'choices', 'candidates', 'generations')
  if (isJsonArray(choices)) {
    const first = choices.flatMap((choice) => (isJsonObject(choice) ? [field(choice, 'message', 'content', 'text') ?? null] : [choice]))
    const messages = first.flatMap((choice) => unwrap(choice, speaker) ?? [])
    if (messages.length > 0) return messages
  }
  const keys = Object.keys(value)
  for (const name of WRAPPERS) {
    const inner = field(value, name)
    if (inner === undefined || inner === null) continue
    const text = typeof inner === 'string'
    // text beside other fields is not all there is: show the whole object instead
    if (text && keys.length > 1) continue
    const messages = unwrap(inner, speaker)
    if (messages) return name === 'messages' ? [...systemOf(value), ...messages] : keys.length === 1 || isJsonArray(inner) || isJsonObject(inner) ? messages : null
  }
  return null
}

/** Anthropic and Gemini carry the system prompt beside the messages. */
function systemOf(value: JsonObject): Message[] {
  const parts = partsOf(field(value, 'system', 'systemInstruction', 'instructions'))
  return parts.length > 0 ? [{ speaker: 'system', label: null, parts }] : []
}

function unwrap(inner: JsonValue, speaker: Speaker): Message[] | null {
  if (typeof inner === 'string') return inner === '' ? null : [{ speaker, label: null, parts: [{ kind: 'text', text: inner }] }]
  return read(inner, speaker)
}
