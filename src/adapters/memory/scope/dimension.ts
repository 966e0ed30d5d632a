import type { DimensionId } from '../../../model/dimensions.js'
import type { NumberColumn } from '../columns/NumberColumn.js'
import type { Store } from '../store/Store.js'

/** How a dimension lies in the columns: a number per row, and per number the values it stands for. */
interface DimensionColumn {
  readonly column: NumberColumn
  /** How many numbers there are. */
  readonly codes: number
  /** Distinct values, numbered, of a number of the column; none for a row that names none. */
  readonly valuesOf: (code: number) => readonly number[]
  readonly text: (value: number) => string
}

const NONE: readonly number[] = []

/** The column of a dimension. */
export function dimensionColumn({ columns, texts }: Store, dimension: DimensionId): DimensionColumn {
  switch (dimension) {
    case 'environment':
    case 'name':
    case 'release': {
      const column = columns[dimension]
      const values = texts[dimension].texts
      return { column, codes: values.length, valuesOf: (code) => (code === column.none ? NONE : [code]), text: (value) => values[value] ?? '' }
    }
    case 'model':
    case 'provider':
    case 'tool':
    case 'tag': {
      const { members, values } = texts[`${dimension}s`]
      return { column: columns[`${dimension}s`], codes: members.length, valuesOf: (code) => members[code] ?? NONE, text: (value) => values.texts[value] ?? '' }
    }
    default:
      return dimension satisfies never
  }
}
