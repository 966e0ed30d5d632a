import { fileURLToPath } from 'node:url'

/**
 * The pages from their sources, through Vite: what is edited shows at once.
 * @param {import('node:http').Server} server for Vite's own messages to the page
 */
export async function devPages(server) {
  // Not at the top: the built pages do without Vite.
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    server: { middlewareMode: { server }, ws: { server } },
  })
  return {
    /** @type {import('node:http').RequestListener} */
    serve: (request, response) => vite.middlewares(request, response),
    close: () => vite.close(),
    /** Opens the browser where somebody is watching. @param {string} url */
    open(url) {
      if (process.env.CI || !process.stdout.isTTY) return
      vite.resolvedUrls = { local: [url], network: [] }
      vite.openBrowser()
    },
  }
}
