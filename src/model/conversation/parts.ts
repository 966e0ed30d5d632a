import type { JsonValue } from '../json.js'
import { field, isJsonArray, isJsonObject, parseJsonText, textField, type JsonObject, type MessagePart } from './message.js'

const text = (value: string): MessagePart[] => (value === '' ? [] : [{ kind: 'text', text: value }])

/**
 * Reads the content of a message: text, or a list of parts as OpenAI (chat and responses), Anthropic, Gemini, the
 * Vercel AI SDK and OpenTelemetry GenAI write them. What is not known stays as data.
 */
export function partsOf(content: JsonValue | undefined): MessagePart[] {
  if (content === undefined || content === null) return []
  if (typeof content === 'string') return text(content)
  if (isJsonArray(content)) return content.flatMap(partOf)
  return isJsonObject(content) ? partOf(content) : [{ kind: 'data', value: content }]
}

function partOf(part: JsonValue): MessagePart[] {
  if (typeof part === 'string') return text(part)
  if (!isJsonObject(part)) return part === null ? [] : [{ kind: 'data', value: part }]
  const type = textField(part, 'type') ?? typeByShape(part)
  switch (type) {
    case 'text': case 'input_text': case 'output_text':
      return text(textField(part, 'text', 'content') ?? '')
    case 'refusal':
      return text(textField(part, 'refusal') ?? '')
    case 'thinking': case 'reasoning': case 'redacted_thinking':
      return reasoning(part)
    case 'tool_use': case 'tool-call': case 'tool_call': case 'function_call': case 'server_tool_use': case 'function': case 'functionCall':
      return [callOf(part)]
    case 'tool_result': case 'tool-result': case 'tool_call_response': case 'function_call_output': case 'web_search_tool_result': case 'functionResponse':
      return [resultOf(part)]
    case 'image': case 'image_url': case 'input_image': case 'file': case 'input_file': case 'document': case 'audio': case 'input_audio': case 'video': case 'blob': case 'uri':
      return [mediaOf(part, type)]
    default:
      return [{ kind: 'data', value: part }]
  }
}

/** Gemini's parts carry no type: the field is the type. */
function typeByShape(part: JsonObject): string | null {
  for (const name of ['functionCall', 'functionResponse']) if (isJsonObject(field(part, name))) return name
  if (isJsonObject(field(part, 'inlineData')) || isJsonObject(field(part, 'fileData'))) return 'file'
  return typeof field(part, 'text') === 'string' && Object.keys(part).length === 1 ? 'text' : null
}

function reasoning(part: JsonObject): MessagePart[] {
  const summary = field(part, 'summary')
  const lines = isJsonArray(summary)
    ? summary.flatMap((s) => (isJsonObject(s) ? [textField(s, 'text') ?? ''] : typeof s === 'string' ? [s] : []))
    : [textField(part, 'thinking', 'text', 'content', 'reasoning', 'summary') ?? '']
  const joined = lines.filter((line) => line !== '').join('\n')
  return joined === '' ? [] : [{ kind: 'reasoning', text: joined }]
}

/** A call of a tool, in any of the shapes: flat, under `function`, or under Gemini's `functionCall`. */
export function callOf(call: JsonObject): MessagePart {
  const nested = field(call, 'function', 'functionCall')
  const body = isJsonObject(nested) ? nested : call
  const input = field(body, 'arguments', 'args', 'input', 'parameters') ?? null
  return {
    kind: 'call',
    id: textField(call, 'call_id', 'toolCallId', 'tool_call_id', 'id'),
    name: textField(body, 'name', 'toolName') ?? '',
    // OpenAI sends arguments as JSON in a string
    input: typeof input === 'string' ? parseJsonText(input) : input,
  }
}

function resultOf(part: JsonObject): MessagePart {
  const nested = field(part, 'functionResponse')
  const body = isJsonObject(nested) ? nested : part
  return resultPart(
    field(body, 'output', 'result', 'response', 'content') ?? null,
    textField(part, 'call_id', 'toolCallId', 'tool_use_id', 'tool_call_id', 'id'),
    textField(body, 'name', 'toolName'),
    field(part, 'is_error', 'isError') === true,
  )
}

/** The result of a tool call; text parts inside it become plain text, JSON in text becomes a value. */
export function resultPart(output: JsonValue, id: string | null, name: string | null, failed: boolean): MessagePart {
  return { kind: 'result', id, name, output: plain(output), failed }
}

function plain(output: JsonValue): JsonValue {
  if (typeof output === 'string') return parseJsonText(output)
  if (isJsonObject(output)) {
    // the AI SDK wraps: { type: 'text' | 'json', value }
    const type = textField(output, 'type')
    const value = field(output, 'value')
    if ((type === 'text' || type === 'json') && value !== undefined && Object.keys(output).length === 2) return value
    return output
  }
  if (!isJsonArray(output) || output.length === 0) return output
  const parts = output.flatMap(partOf)
  const texts = parts.flatMap((p) => (p.kind === 'text' ? [p.text] : []))
  return texts.length === output.length ? parseJsonText(texts.join('\n')) : output
}

function mediaOf(part: JsonObject, type: string): MessagePart {
  const source = [part, ...['source', 'inlineData', 'fileData', 'file'].map((name) => field(part, name))].filter(isJsonObject)
  const named = (...names: string[]) => source.map((s) => textField(s, ...names)).find((v) => v !== null) ?? null
  return {
    kind: 'media',
    type: named('media_type', 'mediaType', 'mimeType', 'mime_type', 'modality') ?? type.replace(/^input_|_url$/g, ''),
    name: named('filename', 'name', 'title'),
  }
}
