import { useCallback, useMemo } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { parseDetailView, parseView, serializeDetailView, serializeView, UserDetail, type DetailView, type DetailViewReason } from 'usertrail'
import { LIST } from '../trail/userPath'

export function UserPage() {
  const [params, setParams] = useSearchParams()
  const userId = params.get('id')
  const view = useMemo(() => parseDetailView(params), [params])
  const list = useMemo(() => parseView(params, LIST), [params])
  const origin = useMemo(() => ({ view: list }), [list])
  const onViewChange = useCallback(
    (next: DetailView, { reason }: { readonly reason: DetailViewReason }) =>
      setParams((current) => serializeDetailView(next, { into: current }), { replace: reason === 'walk' }),
    [setParams],
  )
  if (!userId) return <Navigate to="/users" replace />
  return (
    <UserDetail
      className="page__fill"
      userId={userId}
      view={view}
      onViewChange={onViewChange}
      list={origin}
      backHref={`/users?${serializeView(list)}`}
    />
  )
}
