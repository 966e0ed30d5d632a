import type { CallAnswer, Message, MessagePart } from './message.js'

/**
 * Puts the result of each tool call beside the call, where the id says which, and leaves out messages that held
 * nothing else. A result whose call is not among the messages stays where it was.
 */
export function pairCalls(messages: readonly Message[]): readonly Message[] {
  const called = new Set<string>()
  const answers = new Map<string, CallAnswer>()
  for (const { parts } of messages) {
    for (const part of parts) {
      if (part.kind === 'call' && part.id !== null) called.add(part.id)
      // the first answer counts: ids of a careless source repeat
      if (part.kind === 'result' && part.id !== null && called.has(part.id) && !answers.has(part.id)) {
        answers.set(part.id, { output: part.output, failed: part.failed })
      }
    }
  }
  if (answers.size === 0) return messages
  const taken = new Set<string>()
  return messages.flatMap((message) => {
    const parts = message.parts.flatMap((part): MessagePart[] => {
      if (part.kind === 'call' && part.id !== null) {
        const answer = answers.get(part.id)
        return answer ? [{ ...part, answer }] : [part]
      }
      if (part.kind !== 'result' || part.id === null || !answers.has(part.id) || taken.has(part.id)) return [part]
      taken.add(part.id)
      return []
    })
    return parts.length > 0 || message.parts.length === 0 ? [{ ...message, parts }] : []
  })
}
