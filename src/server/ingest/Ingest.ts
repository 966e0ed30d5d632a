import type { WriteBatch, WriteResult } from '../../contract/adapter.js'
import type { Turns } from './createTurns.js'

/** What an ingesting route works with. */
export interface Ingest {
  readonly request: Request
  /** Unpacks a body and runs work that holds it in memory, if there is room for it. */
  readonly inTurn: Turns
  /** Writes as far as the sender may. The write ends even when its sender has gone: half of it would be worse. */
  readonly write: (batch: WriteBatch) => Promise<WriteResult>
  readonly bodyBytes: number
  readonly unpackedBytes: number
}
