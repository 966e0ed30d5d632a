/**
 * The ways to split and to filter traces. `model`, `provider`, `tool` and `tag` are many-valued: a trace matches when
 * any of its values does. A trace that names none (no model, no name, no release) matches no value.
 */
export const DIMENSIONS = ['environment', 'model', 'provider', 'tool', 'tag', 'name', 'release'] as const

/** Id of a way to split traces. */
export type DimensionId = (typeof DIMENSIONS)[number]

/** Tells whether a text is the id of a dimension. */
export function isDimensionId(id: unknown): id is DimensionId {
  return (DIMENSIONS as readonly unknown[]).includes(id)
}

interface Dimensioned {
  readonly environment: string
  readonly name: string | null
  readonly release: string | null
  readonly tags: readonly string[]
  readonly models: readonly string[]
  readonly providers: readonly string[]
  readonly tools: readonly string[]
}

/** The values of one trace along a dimension; empty when it names none. May hold repeats where the record does. */
export function dimensionValues(trace: Dimensioned, dimension: DimensionId): readonly string[] {
  switch (dimension) {
    case 'environment': return [trace.environment]
    case 'model': return trace.models
    case 'provider': return trace.providers
    case 'tool': return trace.tools
    case 'tag': return trace.tags
    case 'name': return trace.name === null ? [] : [trace.name]
    case 'release': return trace.release === null ? [] : [trace.release]
    default: return dimension satisfies never
  }
}
