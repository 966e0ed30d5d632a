import { AdapterError } from '../contract/errors.js'

/**
 * Why a body as a whole cannot be taken: it is not what its content type says (`unreadable`, HTTP 400), it is larger
 * than the limits allow (`too_large`, 413), or nobody here reads its content type or encoding (`unsupported`, 415).
 */
export type IngestErrorReason = 'unreadable' | 'too_large' | 'unsupported'

const STATUS = { unreadable: 400, too_large: 413, unsupported: 415 } as const

/** A body that cannot be taken, so that nothing of it was. Sending it again does not help: `retryable` is `false`. */
export class IngestError extends AdapterError {
  readonly reason: IngestErrorReason
  /** The HTTP status that says the same. */
  readonly status: 400 | 413 | 415

  constructor(reason: IngestErrorReason, message: string, options: { readonly cause?: unknown } = {}) {
    super(reason === 'unsupported' ? 'unsupported' : 'bad_request', message, options)
    this.reason = reason
    this.status = STATUS[reason]
  }
}
