import { AdapterError } from '../contract/errors.js'

interface Named {
  readonly id: string
}

/**
 * Runs a question. Errors pass as they are; whatever else an adapter throws (a text, nothing) and a missing answer
 * become an `AdapterError` that names adapter and question.
 */
export async function answer<Response>(adapter: Named, question: string, ask: () => Promise<Response>): Promise<Response> {
  let response: Response
  try {
    response = await ask()
  } catch (cause) {
    if (cause instanceof Error) throw cause
    // Not an `Error` in some browsers and in older Node: abort reasons may be anything, DOMException included.
    throw new AdapterError('internal', `The adapter "${adapter.id}" failed to answer ${question}: ${String(cause)}. Reject with an AdapterError instead.`, { cause })
  }
  if (response === undefined) {
    throw new AdapterError('internal', `The adapter "${adapter.id}" answered ${question} with undefined. Answer null where the contract allows it, or reject with an AdapterError.`)
  }
  return response
}
