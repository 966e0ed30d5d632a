import { USER_METRIC_IDS, isUserMetricId, userMetric, type UserMetric, type UserMetricId } from '../model/metrics.js'
import { AdapterError } from './errors.js'

/** The metric of an id that a host gave, maybe past the compiler. Throws an `AdapterError` that names an unknown id and lists the known ones. */
export function knownMetric(id: UserMetricId): UserMetric {
  if (!isUserMetricId(id)) throw new AdapterError('bad_request', `There is no user metric "${String(id)}". Use one of ${USER_METRIC_IDS.join(', ')}.`)
  return userMetric(id)
}
