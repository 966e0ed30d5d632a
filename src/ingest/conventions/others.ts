import { texts } from './Reading.js'

/** Names that further tools give to a user, asked last. */
export const others = {
  userId: texts('langsmith.metadata.user_id', 'gen_ai.request.user', 'enduser.id'),
  userEmail: texts('langfuse.trace.metadata.userEmail'),
} as const
