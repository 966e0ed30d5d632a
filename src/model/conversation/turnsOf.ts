import type { TraceRecord } from '../trace.js'
import type { Message } from './message.js'
import { messagesOf } from './messagesOf.js'

/** One request and its answer within a session. */
export interface Turn {
  readonly trace: TraceRecord
  /** Messages of the input that earlier turns have shown: the history that the application sends along. */
  readonly history: readonly Message[]
  /** What is new in the input. */
  readonly input: readonly Message[]
  readonly output: readonly Message[]
}

/**
 * Reads the traces of a session as turns. Applications send the whole conversation with each request; without folding
 * that away a session would read 1, 1 2, 1 2 3. Only what earlier turns have shown, in order, is history, and never
 * the words after the last answer: somebody who says "yes" twice has said it twice.
 *
 * @param traces oldest first
 */
export function turnsOf(traces: readonly TraceRecord[]): readonly Turn[] {
  const shown: string[] = []
  return traces.map((trace) => {
    const given = messagesOf(trace.input, 'user')
    const output = messagesOf(trace.output, 'assistant')
    const keys = given.map(keyOf)
    const cut = lastShown(shown, keys.slice(0, tailStart(given)))
    shown.push(...keys.slice(cut), ...output.map(keyOf))
    return { trace, history: given.slice(0, cut), input: given.slice(cut), output }
  })
}

/** Where the words begin that nobody has answered yet. */
function tailStart(given: readonly Message[]): number {
  const answered = given.findLastIndex((message) => message.speaker === 'assistant' || message.speaker === 'tool')
  if (answered !== -1) return answered + 1
  const first = given.findIndex((message) => message.speaker !== 'system')
  return first === -1 ? given.length : first
}

/** How many of the keys to fold: up to the last one that was shown, in order. Steps between that were not logged fold too. */
function lastShown(shown: readonly string[], keys: readonly string[]): number {
  let at = 0
  let cut = 0
  keys.forEach((key, i) => {
    const found = shown.indexOf(key, at)
    if (found === -1) return
    at = found + 1
    cut = i + 1
  })
  return cut
}

/** Equal words are equal, whatever wrapped them. */
function keyOf(message: Message): string {
  return JSON.stringify([message.speaker, message.parts.filter((part) => part.kind !== 'reasoning')])
}
