/** The line after which text is long, however few its characters. */
const LINES = 24

/**
 * The first `limit` characters of a text, or fewer when it has more than 24 lines per 1,200 characters asked for.
 * Ends at a word where one ends near, and never inside a surrogate pair. A text just over the limit comes whole:
 * cutting away three words helps nobody.
 */
export function clipText(text: string, limit: number): string {
  const lines = Math.ceil((LINES * limit) / 1200)
  let end = Math.min(text.length, limit)
  for (let at = text.indexOf('\n'), line = 1; at !== -1 && at < end; at = text.indexOf('\n', at + 1), line++) {
    if (line >= lines) end = at
  }
  if (text.length - end <= limit / 10 && end >= Math.min(text.length, limit)) return text
  const space = text.lastIndexOf(' ', end)
  if (space > end - 40 && text[end] !== '\n') end = space
  const code = text.charCodeAt(end - 1)
  if (code >= 0xd800 && code <= 0xdbff) end--
  return text.slice(0, end)
}
