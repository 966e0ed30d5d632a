import { textLists, texts } from './Reading.js'

/** Latitude's telemetry: who and which session as OpenTelemetry says, model calls as Traceloop's instrumentations do. */
export const latitude = {
  nameIfRoot: texts('latitude.capture.name'),
  tags: textLists('latitude.tags'),
  traceMetadata: ['latitude.metadata'],
} as const
