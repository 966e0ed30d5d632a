/** What the dashboard must say of one user: the texts of its cells. */
interface Seen {
  readonly user: string
  readonly traces: string
  readonly sessions: string
  readonly erroredTraces: string
  readonly totalTokens: string
  readonly cost: string
}

/**
 * The programs of `examples/send-traces`, with what their authors mean them to show. Costs are those that the program
 * sends; where it sends none, estimates from the prices of gpt-4o: $2.50 a million tokens in, $10 out.
 */
export const PROGRAMS: Readonly<Record<string, Seen>> = {
  langfuse: { user: 'ada@langfuse', traces: '2', sessions: '1', erroredTraces: '0', totalTokens: '2,560', cost: '$0.50' },
  'langfuse-4': { user: 'ben@langfuse-4', traces: '2', sessions: '2', erroredTraces: '1', totalTokens: '960', cost: '$0.50' },
  'langfuse-3': { user: 'cleo@langfuse-3', traces: '1', sessions: '1', erroredTraces: '0', totalTokens: '740', cost: '$0.13' },
  latitude: { user: 'dan@latitude', traces: '2', sessions: '1', erroredTraces: '1', totalTokens: '110k', cost: '≈ $0.35' },
  openinference: { user: 'eve@openinference', traces: '1', sessions: '1', erroredTraces: '0', totalTokens: '85.0k', cost: '≈ $0.25' },
  'vercel-ai': { user: 'finn@vercel-ai', traces: '1', sessions: '1', erroredTraces: '0', totalTokens: '63.0k', cost: '≈ $0.18' },
  opentelemetry: { user: 'gil@opentelemetry', traces: '2', sessions: '1', erroredTraces: '1', totalTokens: '220k', cost: '≈ $0.70' },
  'opentelemetry-protobuf': { user: 'hana@protobuf', traces: '2', sessions: '1', erroredTraces: '1', totalTokens: '220k', cost: '≈ $0.70' },
}
