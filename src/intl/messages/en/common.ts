import { plural } from './plural.js'

/** Words that many views share. */
export const common = {
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  apply: 'Apply',
  reset: 'Reset',
  clear: 'Clear',
  copy: 'Copy',
  copied: 'Copied',
  copyId: 'Copy id',
  loading: 'Loading',
  refreshing: 'Refreshing',
  unknown: 'Unknown',
  estimatedCost: 'Estimated from a price list',
  unpricedTraces: (n: number, text: string) =>
    plural(n, { one: `${text} trace of unknown cost`, other: `${text} traces of unknown cost` }),
  users: (n: number, text: string) => plural(n, { one: `${text} user`, other: `${text} users` }),
  traces: (n: number, text: string) => plural(n, { one: `${text} trace`, other: `${text} traces` }),
  sessions: (n: number, text: string) => plural(n, { one: `${text} session`, other: `${text} sessions` }),
}
