import { plural } from './plural.js'

/** The choice of a time range. */
export const timeRange = {
  label: 'Time range',
  presets: 'Presets',
  last: {
    minute: (n: number, text: string) => plural(n, { one: 'Last minute', other: `Last ${text} minutes` }),
    hour: (n: number, text: string) => plural(n, { one: 'Last hour', other: `Last ${text} hours` }),
    day: (n: number, text: string) => plural(n, { one: 'Last day', other: `Last ${text} days` }),
    week: (n: number, text: string) => plural(n, { one: 'Past week', other: `Last ${text} weeks` }),
    month: (n: number, text: string) => plural(n, { one: 'Past month', other: `Last ${text} months` }),
  },
  periods: {
    today: 'Today', yesterday: 'Yesterday', thisWeek: 'This week', lastWeek: 'Last week', thisMonth: 'This month', lastMonth: 'Last month',
  },
  all: 'All time',
  custom: 'Custom',
  moves: 'moves with the clock',
  calendar: 'Calendar',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  from: 'From',
  to: 'To',
  now: 'now',
  placeholder: 'YYYY-MM-DD hh:mm',
  chooseEnd: 'Choose the last day',
  badDate: (example: string) => `Write a date such as ${example}`,
  backwards: 'The range ends before it starts',
  zone: (zone: string, weekday: string) => `${zone}, weeks start on ${weekday}`,
}
