import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { UserTrailProvider, type Adapter, type LinkProps } from 'usertrail'
import { customerOf } from '../customers/customers'
import { createHttpAdapter } from 'usertrail/adapters/http'
import { trailPerson } from 'usertrail/testkit'
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

/** The host's directory of people: names as far as it knows them, with the customer's data. */
const directory = (nameOf: (id: string) => string | undefined) => async (ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => {
    const { company, plan } = customerOf(id)
    return [id, { name: nameOf(id), group: company, attributes: { plan } }]
  }))

const liveUsers = directory((id) => trailPerson(id)?.name)
/** Of the people in an opened file the host knows no name: an invented one would hide who they are. */
const openedUsers = directory(() => undefined)

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
