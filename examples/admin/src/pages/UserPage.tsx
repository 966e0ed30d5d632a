import { useCallback, useMemo } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { parseDetailView, parseView, serializeDetailView, serializeView, UserDetail, type DetailView, type DetailViewReason } from 'usertrail'
import { LIST } from '../trail/userPath'

export function UserPage() {
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const userId = params.get('id')
  const view = useMemo(() => parseDetailView(params), [params])
  const list = useMemo(() => parseView(params, LIST), [params])
  const onViewChange = useCallback(
    (next: DetailView, { reason }: { readonly reason: DetailViewReason }) =>
      setParams((current) => serializeDetailView(next, { into: current }), { replace: reason === 'walk' || reason === 'user' }),
    [setParams],
  )
  if (!userId) return <Navigate to="/users" replace />
  return (
    <UserDetail
      className="page__fill"
      userId={userId}
      view={view}
      onViewChange={onViewChange}
      list={list}
      backHref={`/users?${serializeView(list)}`}
      onNavigateUser={(_id, { href }) => href && void navigate(href, { replace: true })}
    />
  )
}
