import type { Access, Adapter } from '../../contract/adapter.js'
import { MAX_TIMESTAMP } from '../../model/check.js'
import { MAX_LIMIT } from '../../model/page.js'
import { digest } from '../digest.js'

const scope = { timeZone: 'UTC', limit: MAX_LIMIT }

/**
 * Tells two states of what somebody may see apart: the figures of all their users together, the latest users and the
 * latest traces one by one. Cursors are left out: stores may make new ones at any time.
 */
export async function fingerprint(adapter: Adapter, access: Access): Promise<string> {
  const [users, traces] = await Promise.all([
    adapter.listUsers({ ...scope, range: { from: -MAX_TIMESTAMP, to: MAX_TIMESTAMP } }, { access }),
    adapter.listTraces(scope, { access }),
  ])
  return digest(JSON.stringify([{ ...users, nextCursor: null }, { ...traces, nextCursor: null }]))
}
