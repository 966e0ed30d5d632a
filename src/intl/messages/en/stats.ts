import { plural } from './plural.js'

/** The overview figures. */
export const stats = {
  label: (range: string) => `Overview, ${range}`,
  labelCompared: (range: string, before: string) => `Overview, ${range}, compared with ${before}`,
  failed: 'The totals could not be loaded',
  versus: (range: string) => `vs ${range}`,
  points: (text: string) => `${text} pt`,
  over: (text: string) => `>${text}`,
  up: (text: string) => `up ${text}`,
  down: (text: string) => `down ${text}`,
  same: 'unchanged',
  worse: 'worse',
  exactly: 'Exactly',
  priced: (percent: string) => `${percent} priced`,
  pricedTip: (n: number, unpriced: string, traces: string) =>
    plural(n, { one: `${unpriced} of ${traces} traces has no known cost`, other: `${unpriced} of ${traces} traces have no known cost` }),
  estimatedTip: (n: number, text: string) =>
    plural(n, { one: `${text} trace is estimated from a price list`, other: `${text} traces are estimated from a price list` }),
  users: { label: 'Users', description: 'Distinct users with at least one trace.' },
  newUsers: { label: 'New users', description: 'Users whose first trace ever lies in the range, whatever the filters.' },
  identifiedShare: { label: 'Identified share', description: 'Traces that carry a user id ÷ all traces in the range.' },
  tracesPerUser: { label: 'Traces per user', description: 'Traces ÷ users.' },
  sessions: { label: 'Sessions', description: 'Conversations. A trace without a session counts as one.' },
  errorRate: { label: 'Error rate', description: 'Sessions with an errored trace ÷ all sessions.' },
  totalTokens: { label: 'Tokens', description: 'Input and output tokens, over the traces that know them.' },
  costUsd: { label: 'Cost', description: 'Sum over the traces whose cost is known.' },
}
