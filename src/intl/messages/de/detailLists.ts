import type { Messages } from '../en.js'
import { plural } from './plural.js'

/** The lists of the user's detail. */
export const detailLists: Pick<Messages['detail'], 'sessions' | 'traces' | 'scores' | 'empty'> = {
  sessions: {
    title: 'Sitzungen',
    label: 'Sitzungen des Nutzers',
    latest: (shown, total) => `${shown} von ${total}`,
    all: 'Alle Sitzungen',
    untitled: '(ohne Namen)',
    lone: 'Trace ohne Sitzung',
    columns: {
      session: 'Sitzung', lastActivity: 'Zuletzt aktiv', duration: 'Dauer', traces: 'Traces', errors: 'Fehler', tokens: 'Tokens', cost: 'Kosten',
      feedback: 'Feedback',
    },
    units: {
      traces: (n) => plural(n, { one: 'Trace', other: 'Traces' }),
      errors: () => 'Fehler',
    },
    errored: (n, text) => plural(n, { one: `${text} Trace mit Fehler`, other: `${text} Traces mit Fehler` }),
    feedback: (positive, negative) => `${positive} positiv, ${negative} negativ`,
    failed: 'Die Sitzungen konnten nicht geladen werden',
    failedMore: 'Weitere Sitzungen konnten nicht geladen werden',
    shown: (shown, total) => `${shown} von ${total} Sitzungen`,
  },
  traces: {
    title: 'Traces',
    label: 'Traces des Nutzers',
    untitled: '(ohne Namen)',
    columns: {
      trace: 'Trace', time: 'Zeit', status: 'Status', model: 'Modell', duration: 'Dauer', tokens: 'Tokens', cost: 'Kosten', tags: 'Schlagwörter',
    },
    status: { ok: 'in Ordnung', error: 'Fehler' },
    moreModels: (text) => `+${text}`,
    search: 'In Traces suchen',
    searchTip: 'In IDs, Namen, Schlagwörtern, Nachrichten, Eingaben und Ausgaben',
    anyStatus: 'Jeder Status',
    statusIs: { ok: 'In Ordnung', error: 'Mit Fehler' },
    filter: (dimension) => `Nach ${dimension} filtern`,
    any: (dimension) => dimension,
    chosen: (n, first, rest) => (n > 1 ? `${first} +${rest}` : first),
    noValues: 'Hier sind keine Werte',
    valuesFailed: 'Die Werte konnten nicht geladen werden',
    clearFilters: 'Filter entfernen',
    failed: 'Die Traces konnten nicht geladen werden',
    failedMore: 'Weitere Traces konnten nicht geladen werden',
    shown: (shown, total) => `${shown} von ${total} Traces`,
  },
  scores: {
    title: 'Bewertungen',
    label: 'Bewertungen des Nutzers',
    columns: { time: 'Zeit', name: 'Bewertung', value: 'Wert', source: 'Quelle', of: 'Gilt für', comment: 'Kommentar' },
    sources: { api: 'API', eval: 'Evaluator', annotation: 'Annotation', user: 'Endnutzer' },
    trace: 'Trace',
    session: 'Sitzung',
    allNames: 'Alle Bewertungen',
    narrow: 'In der Liste nur diese zeigen',
    moreNames: (n, text) => plural(n, { one: `${text} weiterer Bewertungsname`, other: `${text} weitere Bewertungsnamen` }),
    latest: (text) => `neueste ${text}`,
    failed: 'Die Bewertungen konnten nicht geladen werden',
    failedMore: 'Weitere Bewertungen konnten nicht geladen werden',
    shown: (shown, total) => `${shown} von ${total} Bewertungen`,
  },
  empty: {
    sessions: 'Keine Sitzungen', traces: 'Keine Traces', scores: 'Keine Bewertungen',
    errors: 'Keine Fehler',
    errorsText: {
      all: 'Kein Trace dieses Nutzers endete mit einem Fehler.',
      range: 'Kein Trace dieses Nutzers endete in diesem Zeitraum mit einem Fehler.',
    },
    range: {
      sessions: 'Keine Sitzungen in diesem Zeitraum', traces: 'Keine Traces in diesem Zeitraum', scores: 'Keine Bewertungen in diesem Zeitraum',
    },
    rangeText: 'Dieser Nutzer war zu anderen Zeiten aktiv.',
    ever: {
      sessions: 'Noch keine Sitzung wurde aufgezeichnet.', traces: 'Noch kein Trace wurde aufgezeichnet.', scores: 'Noch kein Trace und keine Sitzung wurde bewertet.',
    },
    errorScores: 'Keine Bewertungen von Traces mit Fehler',
    errorScoresText: 'Bewertungen von Traces ohne Fehler sind ausgeblendet.',
    matches: 'Kein Trace passt',
    matchesText: 'Es gibt andere Traces im Ausschnitt; die Filter lassen sie weg.',
  },
}
