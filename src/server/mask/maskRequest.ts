import type { Adapter, AskContext, MaskedField } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'
import type { AnyQuestionName, RequestOf } from '../../contract/questions.js'
import { matchesSearch } from '../../model/conditions.js'
import { MAX_LIMIT } from '../../model/page.js'
import type { UserScope } from '../../model/scope.js'

/** What a search of traces looks into and can be hidden. */
const SEARCHED: readonly MaskedField[] = ['input', 'output', 'statusMessage']

/** So many users are looked through for a search by id alone, and so many may match it. */
const MOST_LOOKED_THROUGH = 20_000
const MOST_MATCHES = 1_000

const tooMany = () => new AdapterError('forbidden', 'There are too many users to search here, since you may not search their e-mails. Narrow the time range or the filters, or type more.')

/** The users in a scope whose id holds the text that is searched for. What their e-mails hold must change nothing, not even how long this takes. */
async function matchingIds(adapter: Adapter, { search, ...scope }: UserScope, context: AskContext): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Adapter['listUsers']>> =
      await adapter.listUsers({ range: scope.range, timeZone: scope.timeZone, where: scope.where, limit: MAX_LIMIT, ...(cursor !== null && { cursor }) }, context)
    if (page.total > MOST_LOOKED_THROUGH) throw tooMany()
    ids.push(...page.rows.map(({ userId }) => userId).filter((id) => matchesSearch(id, null, search)))
    if (ids.length > MOST_MATCHES) throw tooMany()
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids.sort()
}

/** Searches that were answered with a first page, so that the pages after it are of the same users. Oldest first. */
export type Searches = Map<string, Promise<readonly string[]>>

const MOST_SEARCHES = 100

type PagedUsers = UserScope & { readonly cursor?: string }

function remember(searches: Searches, key: string, ids: Promise<readonly string[]>): Promise<readonly string[]> {
  searches.delete(key)
  searches.set(key, ids)
  ids.catch(() => searches.delete(key))
  for (const oldest of searches.keys()) if (searches.size > MOST_SEARCHES) searches.delete(oldest)
  return ids
}

/** A request over users that searches their ids alone. */
async function withoutEmailSearch<Request extends PagedUsers>(
  adapter: Adapter, searches: Searches, question: AnyQuestionName, request: Request, context: AskContext,
): Promise<Request> {
  const { range, search, where, cursor } = request
  const key = JSON.stringify([context.access, question, range, search, where])
  const known = cursor === undefined ? undefined : searches.get(key)
  const anyOf = await (known ?? remember(searches, key, matchingIds(adapter, request, context)))
  return { ...request, search: '', where: [...(request.where ?? []), { kind: 'users', anyOf }] }
}

/** Tells a question over users; the others with a search are over traces. */
function isOverUsers<Request>(question: AnyQuestionName, request: Request): request is Request & PagedUsers {
  return (question === 'listUsers' || question === 'getOverview') && request !== null
}

/**
 * A request that finds nothing by what its asker may not see: who searches for users finds them by id alone when e-mails
 * are hidden, and who searches traces is refused when the search would look into a hidden field.
 */
export async function maskRequest<Q extends AnyQuestionName>(
  adapter: Adapter, searches: Searches, question: Q, request: RequestOf<Q>, context: AskContext,
): Promise<RequestOf<Q>> {
  const mask = context.access?.mask
  if (!mask?.length || !('search' in request) || !request.search) return request
  if (isOverUsers(question, request)) {
    return mask.includes('userEmail') ? withoutEmailSearch(adapter, searches, question, request, context) : request
  }
  const hidden = SEARCHED.filter((field) => mask.includes(field))
  if (hidden.length > 0) throw new AdapterError('forbidden', `You may not search traces: a search looks into ${hidden.join(', ')}, which you may not see.`)
  return request
}
