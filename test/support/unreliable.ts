import type { RequestListener } from 'node:http'

/**
 * A listener that answers late, and whose connections break: every seventh before the answer, every eleventh in the
 * middle of it, never twice in a row.
 */
export function unreliable(listener: RequestListener): RequestListener {
  let requests = 0
  return (request, response) => {
    const nth = ++requests
    setTimeout(() => {
      if (nth % 7 === 0) return void request.socket.destroy()
      if (nth % 11 === 0 && nth % 7 !== 1) {
        const { write } = response
        response.write = (chunk: Uint8Array) => {
          // Half of it goes out; the rest never comes.
          Reflect.apply(write, response, [chunk.subarray(0, chunk.length / 2)])
          setTimeout(() => request.socket.destroy(), 1)
          return true
        }
        response.end = () => response
      }
      void listener(request, response)
    }, nth % 5)
  }
}
