import { InfiniteQueryObserver, QueryClient, QueryObserver, useInfiniteQuery, useQueries, useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { expectTypeOf } from 'vitest'
import type { Overview, UsersPage } from '../../src/contract/questions.js'
import type { UserProfile } from '../../src/model/user.js'
import { overviewQuery } from '../../src/query/overviewQuery.js'
import { userQuery } from '../../src/query/userQuery.js'
import { usersQuery } from '../../src/query/usersQuery.js'
import { stubAdapter } from '../support/stubAdapter.js'

// Checked by the compiler, never run: the options fit whatever TanStack Query takes options in, with the right data.
const adapter = stubAdapter()
const scope = { range: { from: 0, to: 1 }, timeZone: 'UTC' }
const users = usersQuery(adapter, scope)
const overview = overviewQuery(adapter, { ...scope, bucket: 'day' })
const user = userQuery(adapter, { userId: 'u', timeZone: 'UTC' })
const client = new QueryClient()

expectTypeOf(client.getQueryData(users.queryKey)?.pages[0]).toEqualTypeOf<UsersPage | undefined>()
expectTypeOf(client.getQueryData(overview.queryKey)).toEqualTypeOf<Overview | undefined>()
expectTypeOf(client.fetchQuery(user)).resolves.toEqualTypeOf<UserProfile | null>()
expectTypeOf(client.ensureQueryData(overview)).resolves.toEqualTypeOf<Overview>()
expectTypeOf(client.prefetchQuery(user)).resolves.toEqualTypeOf<void>()
expectTypeOf(client.prefetchInfiniteQuery(users)).resolves.toEqualTypeOf<void>()
expectTypeOf(new QueryObserver(client, user).getCurrentResult().data).toEqualTypeOf<UserProfile | null | undefined>()
expectTypeOf(new InfiniteQueryObserver(client, users).getCurrentResult().data?.pages[0]).toEqualTypeOf<UsersPage | undefined>()

export function Component() {
  expectTypeOf(useQuery(user).data).toEqualTypeOf<UserProfile | null | undefined>()
  expectTypeOf(useQuery({ ...user, select: (profile) => profile?.traces ?? 0 }).data).toEqualTypeOf<number | undefined>()
  expectTypeOf(useSuspenseQuery(overview).data).toEqualTypeOf<Overview>()
  expectTypeOf(useInfiniteQuery(users).data?.pages[0]).toEqualTypeOf<UsersPage | undefined>()
  expectTypeOf(useSuspenseInfiniteQuery(users).data.pages[0]).toEqualTypeOf<UsersPage | undefined>()
  expectTypeOf(useQueries({ queries: [user, overview] })[1].data).toEqualTypeOf<Overview | undefined>()
}
