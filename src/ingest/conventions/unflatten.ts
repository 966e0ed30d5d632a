import type { JsonValue } from '../../model/json.js'

type Tree = Map<string, Tree | JsonValue>

/** Objects of OpenInference that only say what their one field is. */
const WRAPPERS: ReadonlySet<string> = new Set(['message', 'tool_call', 'message_content', 'document', 'embedding'])
const INDEX = /^\d{1,6}$/

/**
 * Puts together a list that was sent as an attribute per field: `0.message.role`, `0.message.content`, `1.…` become
 * `[{ role, content }, …]`. Gaps close; paths of more than `maxDepth` parts are left out.
 */
export function unflatten(entries: readonly (readonly [path: string, value: JsonValue])[], maxDepth: number): JsonValue {
  const root: Tree = new Map()
  for (const [path, value] of entries) {
    const parts = path.split('.')
    if (parts.length > maxDepth) continue
    let tree = root
    parts.forEach((part, i) => {
      if (i === parts.length - 1) {
        if (!tree.has(part)) tree.set(part, value)
        return
      }
      const known = tree.get(part)
      const next: Tree = known instanceof Map ? known : new Map()
      if (next !== known) tree.set(part, next)
      tree = next
    })
  }
  return plain(root)
}

function plain(tree: Tree): JsonValue {
  const entries = [...tree].map(([key, value]): [string, JsonValue] => [key, value instanceof Map ? plain(value) : value])
  if (entries.length > 0 && entries.every(([key]) => INDEX.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
  }
  const [only] = entries
  if (entries.length === 1 && only && WRAPPERS.has(only[0])) return only[1]
  // `contents` is what everybody else calls the list of a message's parts.
  return Object.fromEntries(entries.map(([key, value]) => [key === 'contents' && !tree.has('content') ? 'content' : key, value]))
}
