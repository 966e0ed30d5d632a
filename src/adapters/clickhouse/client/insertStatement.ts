import { AdapterError } from '../../../contract/errors.js'

/**
 * Rows go in exactly or not at all. These are named, for their defaults differ from one ClickHouse to the next and the
 * embedded one skips fields that the table lacks.
 *
 * - one block: no parsing in parallel, no split by the number of rows
 * - nothing is acknowledged before it is written (`async_insert` may be on by default)
 * - a batch may span any number of weeks, each a partition (the default is 100)
 * - a float is the one that was sent, bit by bit
 */
export const insertSettings = (rows: number) => ({
  async_insert: 0,
  input_format_parallel_parsing: 0,
  input_format_skip_unknown_fields: 0,
  max_insert_block_size: Math.max(rows, 1),
  max_partitions_per_insert_block: 0,
  precise_float_parsing: 1,
})

/** @throws AdapterError `internal` for a name that would have to be quoted */
export function checkTable(table: string): void {
  if (!/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/.test(table)) {
    throw new AdapterError('internal', 'Rows go into a table whose name, and that of its database, is made of letters, digits and underscores.')
  }
}
