import type { Adapter } from '../contract/adapter.js'
import { AdapterError } from '../contract/errors.js'
import type { RequestOf } from '../contract/questions.js'
import type { QuestionQuery } from './options.js'
import { singleQuery } from './singleQuery.js'

/** The values of a dimension that occur. Fails as `unsupported` where the adapter cannot list them. */
export function dimensionValuesQuery(
  adapter: Adapter,
  request: RequestOf<'listDimensionValues'>,
): QuestionQuery<'listDimensionValues'> {
  return singleQuery(adapter, 'listDimensionValues', request, (asked, context) => {
    if (adapter.listDimensionValues) return adapter.listDimensionValues(asked, context)
    throw new AdapterError(
      'unsupported',
      `The adapter "${adapter.id}" cannot list the values of a dimension: it has no listDimensionValues. Ask only when it has.`,
    )
  })
}
