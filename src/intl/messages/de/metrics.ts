import type { Messages } from '../en.js'

export const metrics: Messages['metrics'] = {
  lastSeenAt: { label: 'Zuletzt gesehen', short: 'Zuletzt', description: 'Beginn des letzten Traces im Zeitraum.' },
  firstSeenAt: { label: 'Zuerst gesehen', short: 'Zuerst', description: 'Beginn des ersten Traces im Zeitraum.' },
  traces: { label: 'Traces', short: 'Traces', description: 'Anfragen an die Anwendung.' },
  erroredTraces: { label: 'Traces mit Fehler', short: 'Fehl. Traces', description: 'Traces, die mit einem Fehler endeten.' },
  sessions: { label: 'Sitzungen', short: 'Sitzungen', description: 'Gespräche. Ein Trace ohne Sitzung zählt als eine.' },
  erroredSessions: { label: 'Sitzungen mit Fehler', short: 'Fehl. Sitz.', description: 'Sitzungen, in denen mindestens ein Trace fehlschlug.' },
  errorRate: { label: 'Fehlerquote', short: 'Fehler', description: 'Anteil der Sitzungen mit Fehler an allen Sitzungen.' },
  observations: { label: 'Schritte', short: 'Schritte', description: 'Schritte innerhalb der Traces: Modellaufrufe, Toolaufrufe und Ähnliches.' },
  inputTokens: { label: 'Eingabe-Tokens', short: 'Tokens ein', description: 'An Modelle gesendete Tokens, aus den Traces, die sie kennen.' },
  outputTokens: { label: 'Ausgabe-Tokens', short: 'Tokens aus', description: 'Von Modellen geschriebene Tokens, aus den Traces, die sie kennen.' },
  totalTokens: { label: 'Tokens', short: 'Tokens', description: 'Eingabe- und Ausgabe-Tokens, aus den Traces, die sie kennen.' },
  costSum: { label: 'Kosten', short: 'Kosten', description: 'Summe über die Traces mit bekannten Kosten.' },
  costAvg: { label: 'Mittlere Kosten pro Trace', short: 'Kosten / Trace', description: 'Mittelwert über die Traces mit bekannten Kosten.' },
  costMedian: { label: 'Mediankosten pro Trace', short: 'Mediankosten', description: 'Median über die Traces mit bekannten Kosten.' },
  durationAvg: { label: 'Mittlere Dauer', short: 'Ø Dauer', description: 'Mittlere Dauer der Traces, deren Dauer bekannt ist.' },
  durationP50: { label: 'Mediandauer', short: 'p50', description: 'Die Hälfte der Traces war schneller.' },
  durationP95: { label: '95. Perzentil der Dauer', short: 'p95', description: '95 von 100 Traces waren schneller.' },
  feedbackPositive: { label: 'Positives Feedback', short: 'Positiv', description: 'Daumen hoch und anderes Lob vom Nutzer.' },
  feedbackNegative: { label: 'Negatives Feedback', short: 'Negativ', description: 'Daumen runter und andere Kritik vom Nutzer.' },
  feedbackRate: { label: 'Anteil positiven Feedbacks', short: 'Feedback', description: 'Anteil des positiven Feedbacks am gesamten Feedback.' },
}
