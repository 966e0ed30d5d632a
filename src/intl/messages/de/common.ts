import type { Messages } from '../en.js'
import { plural } from './plural.js'

export const common: Messages['common'] = {
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  apply: 'Anwenden',
  reset: 'Zurücksetzen',
  clear: 'Leeren',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyId: 'ID kopieren',
  loading: 'Wird geladen',
  refreshing: 'Wird aktualisiert',
  unknown: 'Unbekannt',
  estimatedCost: 'Nach einer Preisliste geschätzt',
  unpricedTraces: (n, text) => plural(n, { one: `${text} Trace mit unbekannten Kosten`, other: `${text} Traces mit unbekannten Kosten` }),
  users: (_, text) => `${text} Nutzer`,
  traces: (n, text) => plural(n, { one: `${text} Trace`, other: `${text} Traces` }),
  sessions: (n, text) => plural(n, { one: `${text} Sitzung`, other: `${text} Sitzungen` }),
}
