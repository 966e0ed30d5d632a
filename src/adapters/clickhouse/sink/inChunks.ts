import type { BoundValue } from '../ClickHouseClient.js'

/** A server takes the bound values in the address of the request, which ends at a megabyte. */
const MOST_ITEMS = 2000
const MOST_CHARACTERS = 100_000

/** Asks for many things in lists that one statement can bind, all at once. */
export async function inChunks<Row>(items: readonly BoundValue[], ask: (items: readonly BoundValue[]) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const chunks: BoundValue[][] = []
  let room = 0
  for (const item of items) {
    const size = typeof item === 'string' ? item.length : JSON.stringify(item).length
    if (chunks.length === 0 || room < size || (chunks.at(-1)?.length ?? 0) >= MOST_ITEMS) {
      chunks.push([])
      room = MOST_CHARACTERS
    }
    chunks.at(-1)?.push(item)
    room -= size
  }
  return (await Promise.all(chunks.map(ask))).flat()
}
