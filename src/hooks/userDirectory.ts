import type { JsonValue } from '../model/json.js'

/** What a host knows about a user besides the id. */
export interface ResolvedUser {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly avatarUrl?: string | undefined
  /** A team, a plan, a customer: shown beside the name. */
  readonly group?: string | undefined
  /** Address of this user's page; wins over `getUserHref`. */
  readonly href?: string | undefined
  /** Whatever else custom columns want to show. */
  readonly attributes?: { readonly [key: string]: JsonValue } | undefined
}

/** Looks users up, at most 100 distinct ids a call. Ids that it does not know it leaves out, or maps to `null`. */
export type ResolveUsers = (ids: readonly string[]) => Promise<{ readonly [id: string]: ResolvedUser | null | undefined }>

/** Users by id, asked for late, in batches, and once each. */
export interface UserDirectory {
  /** What is known now; asks nothing. The same object until more is known. */
  peek(id: string): ResolvedUser | undefined
  /** Sees to it that the ids are asked for, and calls back when more is known about any. Returns the way to stop. */
  watch(ids: readonly string[], onChange: () => void): () => void
}

/** A directory whose resolver comes from outside, and may change. */
export interface UserDirectoryStore extends UserDirectory {
  /** From now on asks this resolver; `undefined` = nobody. What is known stays known. */
  setResolver(resolver: ResolveUsers | undefined): void
}

type Entry =
  | { readonly state: 'asked' }
  | { readonly state: 'answered'; readonly user: ResolvedUser | undefined }
  | { readonly state: 'failed'; readonly failures: number }

const BATCH = 100
const FIRST_RETRY_MS = 5_000
const LAST_RETRY_MS = 300_000

/**
 * An empty directory. Ids that are watched within one microtask are asked for together, in calls of at most 100. A
 * call that fails disturbs nobody: its ids are asked for again after 5 s, then 10 s, up to 5 min, while they are watched.
 */
export function createUserDirectory(): UserDirectoryStore {
  const entries = new Map<string, Entry>()
  const watchers = new Map<string, Set<() => void>>()
  const queue = new Set<string>()
  let resolver: ResolveUsers | undefined
  let scheduled = false

  const enqueue = (ids: Iterable<string>) => {
    for (const id of ids) if (!entries.has(id)) queue.add(id)
    if (scheduled || queue.size === 0 || !resolver) return
    scheduled = true
    queueMicrotask(flush)
  }

  const flush = () => {
    scheduled = false
    const ids = [...queue].filter((id) => watchers.has(id) && !entries.has(id))
    queue.clear()
    if (!resolver) return
    for (let start = 0; start < ids.length; start += BATCH) void ask(resolver, ids.slice(start, start + BATCH), 0)
  }

  const ask = async (resolve: ResolveUsers, ids: readonly string[], failures: number) => {
    for (const id of ids) entries.set(id, { state: 'asked' })
    try {
      const users = await resolve(ids)
      for (const id of ids) entries.set(id, { state: 'answered', user: readUser(users, id) })
      notify(ids)
    } catch {
      // Names are an extra: a row without one shows its id, and the failure is the resolver's to report.
      for (const id of ids) entries.set(id, { state: 'failed', failures: failures + 1 })
      setTimeout(() => retry(ids, failures + 1), Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS))
    }
  }

  const retry = (ids: readonly string[], failures: number) => {
    const again = ids.filter((id) => watchers.has(id))
    // Whoever is not watched any more starts afresh when they are watched again.
    for (const id of ids) if (entries.get(id)?.state === 'failed') entries.delete(id)
    if (resolver && again.length > 0) void ask(resolver, again, failures)
  }

  const notify = (ids: readonly string[]) => {
    const called = new Set<() => void>()
    for (const id of ids) for (const onChange of watchers.get(id) ?? []) called.add(onChange)
    for (const onChange of called) onChange()
  }

  return {
    peek: (id) => {
      const entry = entries.get(id)
      return entry?.state === 'answered' ? entry.user : undefined
    },
    watch: (ids, onChange) => {
      for (const id of ids) {
        const set = watchers.get(id)
        if (set) set.add(onChange)
        else watchers.set(id, new Set([onChange]))
      }
      enqueue(ids)
      return () => {
        for (const id of ids) {
          const set = watchers.get(id)
          if (set?.delete(onChange) && set.size === 0) watchers.delete(id)
        }
      }
    },
    setResolver: (next) => {
      resolver = next
      enqueue(watchers.keys())
    },
  }
}

/** One answer of a resolver, read defensively: own properties only, texts that are texts and not empty. */
function readUser(users: { readonly [id: string]: ResolvedUser | null | undefined }, id: string): ResolvedUser | undefined {
  const user = Object.hasOwn(users, id) ? users[id] : undefined
  if (typeof user !== 'object' || user === null) return undefined
  const { name, email, avatarUrl, group, href, attributes } = user
  return { name: text(name), email: text(email), avatarUrl: text(avatarUrl), group: text(group), href: text(href), attributes: attributes ?? undefined }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
