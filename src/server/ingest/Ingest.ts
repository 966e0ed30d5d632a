import type { Access, Rejection, Sink, WriteBatch, WriteResult } from '../../contract/adapter.js'
import { AdapterError } from '../../contract/errors.js'

/** What an ingesting route works with. */
export interface Ingest {
  readonly request: Request
  readonly access: Access
  /** Runs work that holds a whole body in memory, if there is room for it. */
  readonly inTurn: Turns
  readonly write: (batch: WriteBatch) => Promise<WriteResult>
  readonly bodyBytes: number
  readonly unpackedBytes: number
}

/** Runs some work, or throws `unavailable` at once when too much is under way. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Lets so many run at a time. */
export function createTurns(most: number): Turns {
  let running = 0
  return async (work) => {
    if (running >= most) throw new Busy('unavailable', 'Too much is being written at once. Send it again in a moment.', { retryAfterMs: 1000 })
    running++
    try {
      return await work()
    } finally {
      running--
    }
  }
}

/** Too much at once: said as it is, since it tells nothing of the store. */
export class Busy extends AdapterError {}

/** Writes records and says for which tenant. The write ends even when its sender has gone: half of it would be worse. */
export function createWrite(sink: Sink, access: Access, wrote: (tenant: string) => void): Ingest['write'] {
  return async (batch) => {
    const result = await sink.write(batch, { access })
    if (result.accepted > 0) wrote(access.tenant)
    return result
  }
}

/** The first reasons of some rejections, for a person. */
export function reasons(rejected: readonly Rejection[]): string {
  const first = rejected.slice(0, 3).map(({ id, reason }) => `${id.slice(0, 80)}: ${reason}`)
  return [...first, ...(rejected.length > 3 ? [`and ${rejected.length - 3} more`] : [])].join('; ')
}
