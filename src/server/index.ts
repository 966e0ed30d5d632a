export { createHandler, type Handler } from './createHandler.js'
export type { Authorize, HandlerLimits, HandlerOptions, Intent } from './HandlerOptions.js'
export { type NodeListener, type NodeRequest, type NodeResponse, toNodeListener } from './toNodeListener.js'
