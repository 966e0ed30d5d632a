import { AdapterError } from '../../contract/errors.js'

const abortError = () => new DOMException('The question was aborted.', 'AbortError')

/**
 * Runs some work that ends with its signal: when the asker aborts (rejects with `AbortError`, whatever their reason) or
 * when the time is up (rejects with `unavailable`), also where the work does not heed its signal.
 */
export async function withDeadline<Result>(
  signal: AbortSignal | undefined, milliseconds: number, where: string, work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted) throw abortError()
  const controller = new AbortController()
  let stop = () => {}
  try {
    return await Promise.race([
      new Promise<never>((_, reject) => {
        const end = (error: Error) => {
          // Told first: what the work rejects with once its signal is aborted comes too late.
          reject(error)
          controller.abort()
        }
        const onAbort = () => end(abortError())
        const late = () => end(new AdapterError('unavailable', `${where} did not answer within ${milliseconds / 1000} s. Try again, or ask for less.`))
        const timer = setTimeout(late, milliseconds)
        signal?.addEventListener('abort', onAbort)
        stop = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
        }
      }),
      work(controller.signal),
    ])
  } finally {
    stop()
  }
}

/** Waits; rejects with `AbortError` as soon as the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer)
      reject(abortError())
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
}
