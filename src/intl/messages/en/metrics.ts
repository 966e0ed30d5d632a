import type { UserMetricId } from '../../../model/metrics.js'

/** How a metric is named: in full, in a narrow header, and explained in a sentence. */
interface MetricMessages {
  readonly label: string
  readonly short: string
  readonly description: string
}

/** Metrics of a user. */
export const metrics = {
  lastSeenAt: { label: 'Last seen', short: 'Last seen', description: 'When the last trace in the range started.' },
  firstSeenAt: { label: 'First seen', short: 'First seen', description: 'When the first trace in the range started.' },
  traces: { label: 'Traces', short: 'Traces', description: 'Requests to the application.' },
  erroredTraces: { label: 'Errored traces', short: 'Err. traces', description: 'Traces that ended in an error.' },
  sessions: { label: 'Sessions', short: 'Sessions', description: 'Conversations. A trace without a session counts as one.' },
  erroredSessions: { label: 'Errored sessions', short: 'Err. sessions', description: 'Sessions with at least one errored trace.' },
  errorRate: { label: 'Error rate', short: 'Errors', description: 'Errored sessions as a share of all sessions.' },
  observations: { label: 'Observations', short: 'Obs.', description: 'Steps inside the traces: model calls, tool calls and the like.' },
  inputTokens: { label: 'Input tokens', short: 'Tokens in', description: 'Tokens sent to models, over the traces that know them.' },
  outputTokens: { label: 'Output tokens', short: 'Tokens out', description: 'Tokens that models wrote, over the traces that know them.' },
  totalTokens: { label: 'Tokens', short: 'Tokens', description: 'Input and output tokens, over the traces that know them.' },
  costSum: { label: 'Cost', short: 'Cost', description: 'Sum over the traces whose cost is known.' },
  costAvg: { label: 'Average cost per trace', short: 'Cost / trace', description: 'Mean over the traces whose cost is known.' },
  costMedian: { label: 'Median cost per trace', short: 'Median cost', description: 'Median over the traces whose cost is known.' },
  durationAvg: { label: 'Average duration', short: 'Avg. time', description: 'Mean duration of the traces that know it.' },
  durationP50: { label: 'Median duration', short: 'p50', description: 'Half of the traces were faster.' },
  durationP95: { label: '95th percentile of duration', short: 'p95', description: '95 of 100 traces were faster.' },
  feedbackPositive: { label: 'Positive feedback', short: 'Positive', description: 'Thumbs up and other praise by the user.' },
  feedbackNegative: { label: 'Negative feedback', short: 'Negative', description: 'Thumbs down and other complaints by the user.' },
  feedbackRate: { label: 'Positive feedback rate', short: 'Feedback', description: 'Positive feedback as a share of all feedback.' },
} satisfies Record<UserMetricId, MetricMessages>
