import { AdapterError } from '../contract/errors.js'

/** A request that is not served as it came; its status is more precise than its code. */
export class RequestError extends AdapterError {
  readonly status: 404 | 405 | 413 | 415
  readonly headers: Readonly<Record<string, string>>

  constructor(status: 404 | 405 | 413 | 415, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(status === 404 ? 'not_found' : 'bad_request', message)
    this.status = status
    this.headers = headers
  }
}
