import type { AskContext } from '../../../contract/adapter.js'
import type { AnyQuestionName, RequestOf } from '../../../contract/questions.js'
import type { Tenant } from '../scan/Tenant.js'

/** A question on its way to an answer: its records are settled, its request is checked. */
export interface Asked<Q extends AnyQuestionName> {
  readonly tenant: Tenant
  readonly request: RequestOf<Q>
  readonly access: AskContext['access']
}
