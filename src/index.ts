'use client'
export type { Adapter, Access, AskContext, Sink } from './contract/adapter.js'
