import type { FormatContext } from './context.js'
import type { Formatters } from './formatters.js'
import type { Messages } from '../messages/en.js'

/** All formatters bound to one context. */
export function createFormatters(_context: FormatContext, _messages?: Messages): Formatters {
  throw new Error('TODO')
}
