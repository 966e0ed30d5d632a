import type { DimensionId } from '../../../model/dimensions.js'

/** Ways to split traces. */
export const dimensions = {
  environment: 'Environment',
  model: 'Model',
  provider: 'Provider',
  tool: 'Tool',
  tag: 'Tag',
  name: 'Trace name',
  release: 'Release',
} satisfies Record<DimensionId, string>
