export { createMemoryAdapter } from './createMemoryAdapter.js'
export type { MemoryAdapter, MemoryAdapterOptions, MemoryUse } from './MemoryAdapter.js'
export { readNdjson } from './readNdjson.js'
export type { NdjsonOptions, NdjsonProgress, NdjsonResult, NdjsonSource } from './readNdjson.js'
