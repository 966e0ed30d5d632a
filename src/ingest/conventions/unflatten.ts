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
    const last = parts.pop()
    if (last === undefined || parts.length >= maxDepth) continue
    let tree = root
    for (const part of parts) {
      const known = tree.get(part)
      const next: Tree = known instanceof Map ? known : new Map()
      if (next !== known) tree.set(part, next)
      tree = next
    }
    if (!tree.has(last)) tree.set(last, value)
  }
  return plain(root)
}

function plain(tree: Tree): JsonValue {
  const [first] = tree.keys()
  if (first !== undefined && INDEX.test(first) && [...tree.keys()].every((key) => INDEX.test(key))) {
    return [...tree].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => valueOf(value))
  }
  if (tree.size === 1 && first !== undefined && WRAPPERS.has(first)) return valueOf(tree.get(first) ?? null)
  // `contents` is what everybody else calls the list of a message's parts. From entries: a key may be `__proto__`.
  return Object.fromEntries(Array.from(tree, ([key, value]) => [key === 'contents' && !tree.has('content') ? 'content' : key, valueOf(value)]))
}

function valueOf(value: Tree | JsonValue): JsonValue {
  return value instanceof Map ? plain(value) : value
}
