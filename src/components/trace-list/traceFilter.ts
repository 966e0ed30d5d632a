import { DIMENSIONS, type DimensionId } from '../../model/dimensions.js'
import type { Condition, TraceScope } from '../../model/scope.js'
import type { Status } from '../../model/trace.js'

/** What a list of traces is narrowed to, on top of its scope. */
export interface TraceFilter {
  /** `null` = both. */
  readonly status: Status | null
  /** Text in ids, names, tags, messages, inputs and outputs; `''` = any. */
  readonly search: string
  /** By dimension: traces that carry one of the values. */
  readonly values: { readonly [D in DimensionId]?: readonly string[] }
}

/** What made a trace filter change. */
export type TraceFilterReason = 'status' | 'search' | 'values' | 'clear'

/** Narrows nothing. */
export const NO_TRACE_FILTER: TraceFilter = { status: null, search: '', values: {} }

/** Tells whether a filter narrows anything. */
export function isFiltered({ status, search, values }: TraceFilter): boolean {
  return status !== null || search.trim() !== '' || DIMENSIONS.some((id) => (values[id]?.length ?? 0) > 0)
}

/** The same filter with other values of one dimension; none = any. */
export function withValues(filter: TraceFilter, dimension: DimensionId, chosen: readonly string[]): TraceFilter {
  const { [dimension]: _before, ...values } = filter.values
  return { ...filter, values: chosen.length > 0 ? { ...values, [dimension]: chosen } : values }
}

/**
 * The scope that a filter leaves. The scope's own status wins: a filter for good traces in an error view must find
 * nothing rather than leave the view, so `null` says that nothing can match.
 */
export function narrowScope(scope: TraceScope, filter: TraceFilter): TraceScope | null {
  if (scope.status !== undefined && filter.status !== null && scope.status !== filter.status) return null
  const status = scope.status ?? filter.status ?? undefined
  const search = filter.search.trim()
  const where: Condition[] = DIMENSIONS.flatMap((dimension) => {
    const anyOf = filter.values[dimension]
    return anyOf && anyOf.length > 0 ? [{ kind: 'dimension' as const, dimension, anyOf }] : []
  })
  return {
    ...scope,
    ...(status !== undefined && { status }),
    ...(search !== '' && { search }),
    ...(where.length > 0 && { where: [...(scope.where ?? []), ...where] }),
  }
}
