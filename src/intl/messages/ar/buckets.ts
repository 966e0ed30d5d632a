import type { Messages } from '../en.js'

// Said after "لكل".
export const buckets: Messages['buckets'] = {
  minute: 'دقيقة',
  quarterHour: '15 دقيقة',
  hour: 'ساعة',
  sixHours: '6 ساعات',
  day: 'يوم',
  week: 'أسبوع',
  month: 'شهر',
}
