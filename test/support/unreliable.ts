import type { RequestListener } from 'node:http'

/**
 * A listener that sometimes answers late, and whose connections break: every 17th before the answer, every 23rd in the
 * middle of it, never twice in a row.
 */
export function unreliable(listener: RequestListener): RequestListener {
  let requests = 0
  return (request, response) => {
    const nth = ++requests
    const answer = () => {
      if (nth % 17 === 0) return void request.socket.destroy()
      if (nth % 23 === 0 && nth % 17 !== 1) {
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
    }
    if (nth % 13 === 0) setTimeout(answer, 20)
    else answer()
  }
}
