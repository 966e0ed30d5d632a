import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { UserTrailProvider, type Adapter, type LinkProps } from 'usertrail'
import { customerOf } from '../customers/customers'
import { createHttpAdapter } from 'usertrail/adapters/http'
import { userPath } from './userPath'

interface Source {
  /** The opened file; `null` = the server's store. */
  readonly file: string | null
  readonly show: (adapter: Adapter, file: string) => void
  readonly showLive: () => void
}

const SourceContext = createContext<Source | null>(null)

/** What the views read from, and the way to change it. */
export function useSource(): Source {
  const source = useContext(SourceContext)
  if (!source) throw new Error('useSource needs a <TrailProvider> around it.')
  return source
}

/** The host's people: names as far as its directory knows them, with the customer's data. */
const withCustomers = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
  Object.fromEntries(ids.map((id) => {
    const { company, plan } = customerOf(id)
    return [id, { name: names.get(id), group: company, attributes: { plan } }]
  }))

async function liveUsers(ids: readonly string[]) {
  const response = await fetch('/api/people', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(ids) })
  if (!response.ok) throw new Error(`The directory of people answered ${response.status}.`)
  // A map: ids are anything, "constructor" too.
  return withCustomers(ids, new Map(Object.entries<string>(await response.json())))
}

/** Of the people in an opened file the host knows no name. */
const openedUsers = async (ids: readonly string[]) => withCustomers(ids, new Map())

/** The server's store, through its handler: it tells when it has changed, and the views follow. */
const live = createHttpAdapter({ baseUrl: '/api/trail' })

const renderLink = ({ href, ...props }: LinkProps) => <Link to={href} {...props} />

export function TrailProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<{ readonly adapter: Adapter; readonly file: string } | null>(null)
  const show = useCallback((adapter: Adapter, file: string) => setOpened({ adapter, file }), [])
  const showLive = useCallback(() => setOpened(null), [])
  const { pathname, search } = useLocation()
  const getUserHref = useCallback((id: string) => userPath(id, { pathname, search }), [pathname, search])
  const source = useMemo(() => ({ file: opened?.file ?? null, show, showLive }), [opened, show, showLive])
  return (
    <SourceContext value={source}>
      <UserTrailProvider adapter={opened?.adapter ?? live} resolveUsers={opened ? openedUsers : liveUsers} getUserHref={getUserHref} renderLink={renderLink}>
        {children}
      </UserTrailProvider>
    </SourceContext>
  )
}
