import type { JsonValue } from '../../src/model/json.js'
import type { ScoreInput } from '../../src/model/score.js'
import type { TraceInput } from '../../src/model/trace.js'
import type { SharedLine } from './sharedData.js'

/** Maps a data set's fields onto our records. What the source lacks stays away, so that it is unknown and not zero. */
export function toRecords(lines: readonly SharedLine[]): { traces: TraceInput[]; scores: ScoreInput[] } {
  const traces = lines.map(({ timestamp, model, provider, tools, scores: _scores, input, output, metadata, ...same }): TraceInput => ({
    ...same,
    timestamp: Date.parse(timestamp),
    input: (input ?? null) as JsonValue,
    output: (output ?? null) as JsonValue,
    metadata: (metadata ?? {}) as Readonly<Record<string, JsonValue>>,
    models: model === undefined ? [] : [model],
    providers: provider === undefined ? [] : [provider],
    tools: [...new Set(tools)],
  }))
  const scores = lines.flatMap((line) =>
    (line.scores ?? []).map((score, index): ScoreInput => ({
      id: `${line.id}/${score.name}/${index}`,
      name: score.name,
      value: score.value,
      timestamp: Date.parse(line.timestamp),
      source: score.source === 'copy_events' ? 'user' : 'eval',
      traceId: line.id,
    })),
  )
  return { traces, scores }
}
