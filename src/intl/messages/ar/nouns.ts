import type { CountedNoun } from './plural.js'

/** What the views count, in the nominative. */
export const nouns = {
  user: { zero: 'لا مستخدمين', one: 'مستخدم واحد', two: 'مستخدمان', few: 'مستخدمين', many: 'مستخدمًا', other: 'مستخدم' },
  trace: { zero: 'لا تتبّعات', one: 'تتبّع واحد', two: 'تتبّعان', few: 'تتبّعات', many: 'تتبّعًا', other: 'تتبّع' },
  session: { zero: 'لا جلسات', one: 'جلسة واحدة', two: 'جلستان', few: 'جلسات', many: 'جلسة', other: 'جلسة' },
  row: { zero: 'لا صفوف', one: 'صف واحد', two: 'صفّان', few: 'صفوف', many: 'صفًا', other: 'صف' },
  score: { zero: 'لا تقييمات', one: 'تقييم واحد', two: 'تقييمان', few: 'تقييمات', many: 'تقييمًا', other: 'تقييم' },
  filter: { zero: 'لا عوامل تصفية', one: 'عامل تصفية واحد', two: 'عاملا تصفية', few: 'عوامل تصفية', many: 'عامل تصفية', other: 'عامل تصفية' },
  id: { zero: 'لا معرّفات', one: 'معرّف واحد', two: 'معرّفان', few: 'معرّفات', many: 'معرّفًا', other: 'معرّف' },
  error: { zero: 'لا أخطاء', one: 'خطأ واحد', two: 'خطآن', few: 'أخطاء', many: 'خطأً', other: 'خطأ' },
  message: { zero: 'لا رسائل سابقة', one: 'رسالة سابقة واحدة', two: 'رسالتان سابقتان', few: 'رسائل سابقة', many: 'رسالة سابقة', other: 'رسالة سابقة' },
  entry: { zero: 'لا عناصر', one: 'عنصر واحد', two: 'عنصران', few: 'عناصر', many: 'عنصرًا', other: 'عنصر' },
} as const satisfies Record<string, CountedNoun>
