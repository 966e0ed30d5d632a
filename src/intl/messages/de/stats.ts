import type { Messages } from '../en.js'
import { plural } from './plural.js'

export const stats: Messages['stats'] = {
  label: (range) => `Überblick, ${range}`,
  labelCompared: (range, before) => `Überblick, ${range}, verglichen mit ${before}`,
  failed: 'Die Summen konnten nicht geladen werden',
  versus: (range) => `ggü. ${range}`,
  points: (text) => `${text} PP`,
  over: (text) => `>${text}`,
  up: (text) => `${text} mehr`,
  down: (text) => `${text} weniger`,
  same: 'unverändert',
  worse: 'schlechter',
  exactly: 'Genau',
  priced: (percent) => `${percent} mit Preis`,
  pricedTip: (n, unpriced, traces) =>
    plural(n, { one: `Bei ${unpriced} von ${traces} Traces sind die Kosten unbekannt`, other: `Bei ${unpriced} von ${traces} Traces sind die Kosten unbekannt` }),
  estimatedTip: (n, text) =>
    plural(n, { one: `${text} Trace ist nach einer Preisliste geschätzt`, other: `${text} Traces sind nach einer Preisliste geschätzt` }),
  users: { label: 'Nutzer', description: 'Verschiedene Nutzer mit mindestens einem Trace.' },
  newUsers: { label: 'Neue Nutzer', description: 'Nutzer, deren allererster Trace im Zeitraum liegt, unabhängig von den Filtern.' },
  identifiedShare: { label: 'Mit Nutzer-ID', description: 'Traces mit Nutzer-ID ÷ alle Traces im Zeitraum.' },
  tracesPerUser: { label: 'Traces pro Nutzer', description: 'Traces ÷ Nutzer.' },
  sessions: { label: 'Sitzungen', description: 'Gespräche. Ein Trace ohne Sitzung zählt als eine.' },
  errorRate: { label: 'Fehlerquote', description: 'Sitzungen mit fehlerhaftem Trace ÷ alle Sitzungen.' },
  totalTokens: { label: 'Tokens', description: 'Eingabe- und Ausgabe-Tokens, aus den Traces, die sie kennen.' },
  costUsd: { label: 'Kosten', description: 'Summe über die Traces mit bekannten Kosten.' },
}
