import type { Messages } from '../en.js'

// Said after "pro".
export const buckets: Messages['buckets'] = {
  minute: 'Minute',
  quarterHour: '15 Minuten',
  hour: 'Stunde',
  sixHours: '6 Stunden',
  day: 'Tag',
  week: 'Woche',
  month: 'Monat',
}
