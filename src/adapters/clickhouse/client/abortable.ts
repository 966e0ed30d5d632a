/** What an aborted call rejects with, whatever the reason that the caller gave. */
export const abortError = () => new DOMException('The statement was aborted.', 'AbortError')

/** Settles as the work does, or rejects with an `AbortError` as soon as the signal aborts, and then tells `onAbort`. */
export function abortable<Value>(work: Promise<Value>, signal: AbortSignal | undefined, onAbort: () => void = () => {}): Promise<Value> {
  if (signal === undefined) return work
  return new Promise<Value>((resolve, reject) => {
    const abort = () => {
      reject(abortError())
      onAbort()
    }
    const end = () => signal.removeEventListener('abort', abort)
    work.then((value) => {
      end()
      resolve(value)
    }, (error: unknown) => {
      end()
      reject(error)
    })
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}
