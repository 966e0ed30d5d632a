export { createHttpAdapter, type HttpAdapter } from './createHttpAdapter.js'
export type { HttpAdapterOptions } from './HttpAdapterOptions.js'
