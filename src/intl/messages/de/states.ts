import type { Messages } from '../en.js'

export const states: Messages['states'] = {
  copyFailed: 'Das Kopieren ist fehlgeschlagen. Markieren Sie den Text und kopieren Sie ihn selbst.',
  copyDetails: 'Details kopieren',
  dismiss: 'Ausblenden',
  remove: (text) => `Entfernen: ${text}`,
  locked: 'Von der App vorgegeben',
  lockedName: (text) => `${text} (von der App vorgegeben)`,
  notifications: 'Benachrichtigungen',
  notANumber: 'Keine Zahl',
  atLeast: (text) => `Mindestens ${text}`,
  atMost: (text) => `Höchstens ${text}`,
  noPermission: 'Sie dürfen das nicht sehen',
  noPermissionText: 'Ihrer Rolle in dieser App fehlt das Recht auf diese Daten.',
  signedOut: 'Sie sind nicht angemeldet',
  signedOutText: 'Melden Sie sich wieder bei der App an und versuchen Sie es erneut.',
}
