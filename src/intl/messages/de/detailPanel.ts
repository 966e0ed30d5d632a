import type { Messages } from '../en.js'
import { plural } from './plural.js'

/** The side panel of the user's detail, and the conversations in it. */
export const detailPanel: Pick<Messages['detail'], 'panel' | 'conversation'> = {
  panel: {
    session: (name) => `Sitzung ${name}`,
    trace: (name) => `Trace ${name}`,
    previousSession: 'Vorige Sitzung', nextSession: 'Nächste Sitzung',
    previousTrace: 'Voriger Trace', nextTrace: 'Nächster Trace',
    sessionMissing: 'Diese Sitzung gibt es nicht', sessionMissingText: 'Kein Trace dieses Nutzers trägt die Sitzungs-ID',
    traceMissing: 'Diesen Trace gibt es nicht', traceMissingText: 'Kein Trace dieses Nutzers hat die ID',
    failedSession: 'Die Sitzung konnte nicht geladen werden', failedTrace: 'Der Trace konnte nicht geladen werden',
    errored: (_, text) => `${text} mit Fehler`,
    tokens: (text) => `${text} Tok.`,
    unpriced: (_, text) => `${text} ohne Preis`,
    conversation: 'Gespräch', input: 'Eingabe', output: 'Ausgabe', noInput: 'Keine Eingabe aufgezeichnet', noOutput: 'Keine Ausgabe aufgezeichnet',
    noReply: 'Es wurde keine Antwort aufgezeichnet.', error: 'Endete mit einem Fehler ohne Meldung',
    openTrace: 'Trace öffnen', openSession: 'Sitzung öffnen',
    inSession: 'Sitzung',
    steps: 'Schritte', noSteps: 'Keine Schritte aufgezeichnet',
    moreSteps: (n, text) => plural(n, { one: `${text} weiterer Schritt`, other: `${text} weitere Schritte` }),
    scores: 'Bewertungen', metadata: 'Metadaten', noScores: 'Keine Bewertungen',
    moreTurns: (n, text) => plural(n, { one: `${text} weiteren Beitrag zeigen`, other: `${text} weitere Beiträge zeigen` }),
    erroredSince: (text) => `Fehler um ${text}`,
  },
  conversation: {
    speakers: { user: 'Nutzer', assistant: 'Assistent', system: 'System', tool: 'Tool', other: 'Nachricht' },
    reasoning: 'Überlegung',
    tool: 'Tool',
    result: 'Ergebnis',
    failedResult: 'fehlgeschlagen',
    unnamedTool: '(Tool ohne Namen)',
    media: (type) => `Anhang: ${type}`,
    earlier: (n, text) => plural(n, { one: `${text} frühere Nachricht`, other: `${text} frühere Nachrichten` }),
    more: 'Mehr zeigen',
    less: 'Weniger zeigen',
    characters: (text) => `${text} Zeichen`,
    entries: (n, text) => plural(n, { one: `${text} Eintrag`, other: `${text} Einträge` }),
  },
}
