const FIRST = 4310
const MOST = 20

/**
 * Listens to this machine alone: at the port that was asked for, else at the first free one from 4310 on. Returns the address.
 * @param {import('node:http').Server} server
 * @param {number | undefined} asked 0 = any free one
 */
export async function listen(server, asked) {
  if (asked !== undefined) {
    const url = await tryPort(server, asked)
    if (!url) throw new Error(`Port ${asked} is taken. Name another, or none: the first free one from ${FIRST} on is used then.`)
    return url
  }
  for (let port = FIRST; port < FIRST + MOST; port++) {
    const url = await tryPort(server, port)
    if (url) return url
    console.log(`Port ${port} is taken, trying the next.`)
  }
  throw new Error(`The ports ${FIRST} to ${FIRST + MOST - 1} are all taken. Name a free one: npm start -- --port 5000`)
}

/**
 * The address, or `null` where somebody else has the port.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function tryPort(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error))
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`)
    })
  })
}
