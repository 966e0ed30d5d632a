/** A failure as a view tells it. */
export interface Failure {
  readonly kind: 'forbidden' | 'unauthorized' | 'offline' | 'failed'
  readonly message: string
  /** For a bug report: name, code, message and causes, a line each. */
  readonly details: string
}

function field(error: unknown, name: 'code' | 'name' | 'message' | 'cause'): unknown {
  return typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined
}

/**
 * Reads an error by its shape, not its class: an `AdapterError` that crossed a bundle or a realm is one still.
 * The contract lies above this layer, so its type is not imported.
 */
export function describeFailure(error: unknown): Failure {
  const code = field(error, 'code')
  const message = field(error, 'message')
  const text = typeof message === 'string' ? message : error === null || error === undefined ? '' : String(error)
  const lines: string[] = []
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 5; at = field(at, 'cause'), depth++) {
    const parts = [field(at, 'name'), field(at, 'code')].filter((part) => typeof part === 'string')
    const said = field(at, 'message')
    lines.push(`${depth > 0 ? 'Caused by ' : ''}${parts.join(' ')}${parts.length > 0 ? ': ' : ''}${typeof said === 'string' ? said : String(at)}`)
  }
  const kind = code === 'forbidden' || code === 'unauthorized' ? code : typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'failed'
  return { kind, message: text, details: lines.join('\n') }
}
