import { texts } from './Reading.js'

/** OpenTelemetry's general conventions: who, where, which version. Langfuse, Latitude and OpenInference use them too. */
export const openTelemetry = {
  userId: texts('user.id'),
  userEmail: texts('user.email'),
  sessionId: texts('session.id'),
  environment: texts('deployment.environment.name', 'deployment.environment'),
  release: texts('service.version'),
  errorMessage: texts('error.message', 'error.type'),
} as const
