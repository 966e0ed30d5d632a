/** What a host knows about a user besides the id. */
export interface ResolvedUser {
  readonly name?: string
  readonly email?: string
  readonly avatarUrl?: string
  /** A team, a plan, a customer: shown beside the name. */
  readonly group?: string
  /** Where this user's page lies; wins over `getUserHref`. */
  readonly href?: string
  /** Whatever else custom columns may want. */
  readonly attributes?: { readonly [key: string]: string | number | boolean | null }
}

/** Looks users up. Ids that it does not know it leaves out. At most 100 distinct ids a call. */
export type ResolveUsers = (ids: readonly string[]) => Promise<{ readonly [id: string]: ResolvedUser | null | undefined }>

/** A store of resolved users that asks late, in batches, and once for each. */
export interface UserDirectory {
  /** What is known now, without asking. */
  peek(id: string): ResolvedUser | undefined
  /** Calls back when any of the ids gets known, and sees to it that they are asked for. Returns the way to stop. */
  watch(ids: readonly string[], onChange: () => void): () => void
}
