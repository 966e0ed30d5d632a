import type { Messages } from '../en.js'

export const dimensions: Messages['dimensions'] = {
  environment: 'Umgebung',
  model: 'Modell',
  provider: 'Anbieter',
  tool: 'Tool',
  // Not "Tag", which is a day.
  tag: 'Schlagwort',
  name: 'Trace-Name',
  release: 'Release',
}
