import { createServer, type RequestListener, type Server } from 'node:http'

/** A server on a real socket of this machine. */
export interface Served {
  readonly url: string
  readonly server: Server
  close(): Promise<void>
}

/** Listens on a free port. */
export async function serve(listener: RequestListener): Promise<Served> {
  // Access may name long ids, in a header.
  const server = createServer({ maxHeaderSize: 256 * 1024 }, listener)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    server,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
