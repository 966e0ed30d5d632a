/** A row of the host's own customer table: what usertrail knows nothing of. */
export interface Customer {
  readonly company: string
  readonly plan: 'Free' | 'Team' | 'Enterprise'
  readonly owner: string
}

const COMPANIES = ['Halden Freight', 'Ostara Foods', 'Kiruna Parts', 'Blue Fjord', 'Marlow & Sons', 'Aster Textiles', 'Quay 17', 'Solheim Timber']
const OWNERS = ['Jo Okafor', 'Rin Tanaka', 'Lea Brandt', 'Sam Adeyemi']

/**
 * The account behind a user id. A real admin app asks its customer database; this one derives a lasting answer from
 * the id, so that generated and opened traces both have customers.
 */
export function customerOf(userId: string): Customer {
  let hash = 2166136261
  for (let i = 0; i < userId.length; i++) hash = Math.imul(hash ^ userId.charCodeAt(i), 16777619) >>> 0
  const at = <T,>(list: readonly T[], shift: number, fallback: T) => list[(hash >>> shift) % list.length] ?? fallback
  return {
    company: at(COMPANIES, 3, 'Unknown'),
    plan: at(['Free', 'Team', 'Team', 'Enterprise'] as const, 11, 'Free'),
    owner: at(OWNERS, 17, 'Unknown'),
  }
}
