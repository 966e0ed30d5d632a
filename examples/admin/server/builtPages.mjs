import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }

/**
 * The pages as built. A path that is no file is one of the app's own, and gets its page.
 * @param {string} folder
 */
export function builtPages(folder) {
  /** @type {import('node:http').RequestListener} */
  const serve = async (request, response) => {
    const path = pathOf(request.url)
    const asset = path !== null && path.startsWith('/assets/')
    try {
      const file = asset ? path : '/index.html'
      const bytes = await readFile(join(folder, file))
      response.writeHead(200, {
        'content-type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
        'cache-control': asset ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
      })
      response.end(request.method === 'HEAD' ? undefined : bytes)
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(asset ? 'No such file.' : 'Not built yet: npm run build --workspace examples/admin')
    }
  }
  return { serve, close: undefined, open: undefined }
}

/**
 * The path that is asked for, `null` where it is none; never above the folder.
 * @param {string | undefined} url
 */
function pathOf(url = '/') {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).replaceAll('\\', '/')
  } catch {
    return null
  }
}
