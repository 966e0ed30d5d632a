import type { MemoryAdapter, MemoryAdapterOptions } from './MemoryAdapter.js'

/** A store in memory that answers every question and takes writes. (Being built: it throws until the store has landed.) */
export function createMemoryAdapter(_options: MemoryAdapterOptions = {}): MemoryAdapter {
  throw new Error('The memory adapter is being built.')
}
