import type { Messages } from '../en.js'
import { plural } from './plural.js'

export const timeRange: Messages['timeRange'] = {
  label: 'Zeitraum',
  presets: 'Vorgaben',
  last: {
    minute: (n, text) => plural(n, { one: 'Letzte Minute', other: `Letzte ${text} Minuten` }),
    hour: (n, text) => plural(n, { one: 'Letzte Stunde', other: `Letzte ${text} Stunden` }),
    day: (n, text) => plural(n, { one: 'Letzter Tag', other: `Letzte ${text} Tage` }),
    week: (n, text) => plural(n, { one: 'Vergangene Woche', other: `Letzte ${text} Wochen` }),
    month: (n, text) => plural(n, { one: 'Vergangener Monat', other: `Letzte ${text} Monate` }),
  },
  periods: {
    today: 'Heute', yesterday: 'Gestern', thisWeek: 'Diese Woche', lastWeek: 'Letzte Woche', thisMonth: 'Dieser Monat', lastMonth: 'Letzter Monat',
  },
  all: 'Gesamte Zeit',
  custom: 'Eigener',
  moves: 'läuft mit der Uhr mit',
  calendar: 'Kalender',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  from: 'Von',
  to: 'Bis',
  now: 'jetzt',
  placeholder: 'JJJJ-MM-TT hh:mm',
  chooseEnd: 'Wählen Sie den letzten Tag',
  badDate: (example) => `Schreiben Sie ein Datum wie ${example}`,
  backwards: 'Der Zeitraum endet, bevor er beginnt',
  zone: (zone, weekday) => `${zone}, Wochen beginnen am ${weekday}`,
}
