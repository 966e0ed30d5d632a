import type { Erased } from '../../../contract/adapter.js'
import type { Store } from './Store.js'

export async function eraseUser(_store: Store, _userId: string, _nextVersion: (highest: number) => number, _change: (tenant: string, version: number, work: () => Promise<void>) => Promise<void>): Promise<Erased> {
  return { traces: 0, observations: 0, scores: 0 }
}
