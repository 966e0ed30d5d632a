import { useMemo } from 'react'
import { Link } from 'react-router'
import type { UserSummary } from 'usertrail'
import { useUsers } from 'usertrail/hooks'
import { customerOf } from '../customers/customers'
import { userPath } from '../trail/userPath'

const RANGE = { from: 0, to: 4_102_444_800_000 }

/** The host's own table, in its own markup: usertrail's hooks without its components. */
export function CustomersPage() {
  const users = useUsers({ range: RANGE, timeZone: 'UTC', limit: 200, sort: { by: 'costSum', direction: 'desc' } })
  const rows = useMemo(() => users.data?.pages.flatMap((page) => page.rows) ?? [], [users.data])
  const companies = useMemo(() => {
    const byCompany = new Map<string, UserSummary[]>()
    for (const row of rows) {
      const { company } = customerOf(row.userId)
      byCompany.set(company, [...(byCompany.get(company) ?? []), row])
    }
    return byCompany
  }, [rows])
  if (users.isPending) return <p className="page--padded">Loading…</p>
  if (users.isError) return <p className="page--padded">{users.error.message}</p>
  return (
    <div className="page--padded">
      <h1>Customers</h1>
      <p>Joined from our customer table and the 200 users who spend the most.</p>
      <table>
        <thead><tr><th>Customer</th><th>Users</th><th>Cost</th><th>Top user</th></tr></thead>
        <tbody>
          {[...companies].map(([company, members]) => (
            <tr key={company}>
              <td>{company}</td>
              <td>{members.length}</td>
              <td>${members.reduce((sum, member) => sum + (member.cost.sum ?? 0), 0).toFixed(2)}</td>
              <td>{members[0] && <Link to={userPath(members[0].userId)}>{members[0].userId}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
