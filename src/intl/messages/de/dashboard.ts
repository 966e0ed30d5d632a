import type { Messages } from '../en.js'
import { plural } from './plural.js'
import { sentence } from './sentence.js'

export const dashboard: Messages['dashboard'] = {
  label: 'Nutzer',
  toolbar: 'Ausschnitt',
  search: 'Nutzer suchen',
  searchPlaceholder: 'ID oder E-Mail suchen',
  updated: (time) => `Stand ${time}`,
  updatedTip: (time) => `Datenstand: ${time}`,
  refresh: 'Aktualisieren',
  stale: (time) => sentence(`Daten von ${time}`),
  staleText: 'Die letzte Aktualisierung ist fehlgeschlagen.',
  filtersCleared: (_, text) => `${text} Filter entfernt`,
  undo: 'Rückgängig',
  onlySelected: 'Nur diese',
  hideSelected: 'Ausblenden',
  usersFailed: 'Die Nutzer konnten nicht geladen werden',
  empty: {
    ever: 'Noch kein Nutzer wurde gesehen',
    everText: 'Geben Sie Ihren Traces die ID des angemeldeten Nutzers mit. Sekunden nach dem ersten solchen Trace erscheinen hier Nutzer.',
    unnamed: 'Kein Trace nennt einen Nutzer',
    unnamedText: (n, text) =>
      plural(n, { one: `${text} Trace liegt im Zeitraum, und er trägt keine Nutzer-ID.`, other: `${text} Traces liegen im Zeitraum, und keiner trägt eine Nutzer-ID.` })
      + ' Geben Sie Ihren Traces die ID des angemeldeten Nutzers mit.',
    snippetComment: 'an einem beliebigen Span der Anfrage',
    guide: 'Anleitung lesen',
    range: (range) => `Niemand war aktiv: ${range}`,
    rangeText: (last, n, users) =>
      `${sentence(`Letzte Aktivität: ${last}`)} ` + plural(n, { one: `Insgesamt ist ${users} Nutzer bekannt.`, other: `Insgesamt sind ${users} Nutzer bekannt.` }),
    goTo: (date) => `Zum ${date}`,
    match: 'Kein Nutzer passt',
    matchText: (n, users, conditions) =>
      sentence(plural(n, { one: `${users} Nutzer im Zeitraum, er passt nicht zu`, other: `${users} Nutzer im Zeitraum, keiner passt zu` }) + ` ${conditions}`),
    searched: (text) => `„${text}“`,
    clearSearch: 'Suche leeren',
    clearFilters: 'Filter entfernen',
    resetZoom: 'Zoom zurücksetzen',
  },
}
