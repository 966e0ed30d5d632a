import type { TraceRecord } from '../../../model/trace.js'
import type { NumberColumn } from './NumberColumn.js'

/** What traces can be split by. Many traces share one facet, and whatever is asked of it is asked once for all of them. */
export type Facet = Pick<TraceRecord, 'environment' | 'name' | 'release' | 'tags' | 'models' | 'providers' | 'tools'>

/** A step of the way to a facet; the last one knows the facet's number. */
type Step = Map<string | number, Step> & { code?: number }

/** The facets, numbered, each once. */
export class Facets {
  readonly values: Facet[] = []
  private root: Step = new Map()

  /** Number of a facet; a new one gets the next. */
  code(facet: Facet): number {
    const end = this.endOf(facet)
    return (end.code ??= this.values.push({ ...facet, tags: [...facet.tags], models: [...facet.models], providers: [...facet.providers], tools: [...facet.tools] }) - 1)
  }

  /** Drops the facets that no row of a column names. Their numbers are not given again. */
  sweep({ data }: NumberColumn, rows: number): void {
    const named = new Set(data.subarray(0, rows))
    this.root = new Map()
    this.values.forEach((facet, code) => {
      if (named.has(code)) this.endOf(facet).code = code
      else delete this.values[code]
    })
  }

  /** Walks by texts; numbers, which no text equals, end the lists and stand for what is absent. */
  private endOf({ environment, name, release, tags, models, providers, tools }: Facet): Step {
    let step = this.root
    for (const part of [environment, name ?? 0, release ?? 0, ...tags, 1, ...models, 2, ...providers, 3, ...tools]) {
      let next = step.get(part)
      if (!next) step.set(part, (next = new Map()))
      step = next
    }
    return step
  }
}
