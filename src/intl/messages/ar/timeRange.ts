import type { Messages } from '../en.js'
import { plural } from './plural.js'

export const timeRange: Messages['timeRange'] = {
  label: 'الفترة الزمنية',
  presets: 'فترات جاهزة',
  last: {
    minute: (n, text) => plural(n, { one: 'آخر دقيقة', two: 'آخر دقيقتين', few: `آخر ${text} دقائق`, other: `آخر ${text} دقيقة` }),
    hour: (n, text) => plural(n, { one: 'آخر ساعة', two: 'آخر ساعتين', few: `آخر ${text} ساعات`, other: `آخر ${text} ساعة` }),
    day: (n, text) => plural(n, { one: 'آخر يوم', two: 'آخر يومين', few: `آخر ${text} أيام`, many: `آخر ${text} يومًا`, other: `آخر ${text} يوم` }),
    week: (n, text) => plural(n, { one: 'آخر أسبوع', two: 'آخر أسبوعين', few: `آخر ${text} أسابيع`, many: `آخر ${text} أسبوعًا`, other: `آخر ${text} أسبوع` }),
    month: (n, text) => plural(n, { one: 'آخر شهر', two: 'آخر شهرين', few: `آخر ${text} أشهر`, many: `آخر ${text} شهرًا`, other: `آخر ${text} شهر` }),
  },
  periods: {
    today: 'اليوم', yesterday: 'أمس', thisWeek: 'هذا الأسبوع', lastWeek: 'الأسبوع الماضي', thisMonth: 'هذا الشهر', lastMonth: 'الشهر الماضي',
  },
  all: 'كل الأوقات',
  custom: 'مخصّصة',
  moves: 'تتحرك مع الساعة',
  calendar: 'التقويم',
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  from: 'من',
  to: 'إلى',
  now: 'الآن',
  placeholder: 'YYYY-MM-DD hh:mm',
  chooseEnd: 'اختر اليوم الأخير',
  badDate: (example) => `اكتب تاريخًا مثل ${example}`,
  backwards: 'تنتهي الفترة قبل أن تبدأ',
  zone: (zone, weekday) => `${zone}، يبدأ الأسبوع يوم ${weekday}`,
}
