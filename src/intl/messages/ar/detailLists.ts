import type { Messages } from '../en.js'
import { nouns } from './nouns.js'
import { nounAfter, plural } from './plural.js'

/** The lists of the user's detail. */
export const detailLists: Pick<Messages['detail'], 'sessions' | 'traces' | 'scores' | 'empty'> = {
  sessions: {
    title: 'الجلسات',
    label: 'جلسات المستخدم',
    latest: (shown, total) => `${shown} من ${total}`,
    all: 'كل الجلسات',
    untitled: '(بلا اسم)',
    lone: 'تتبّع بلا جلسة',
    columns: {
      session: 'الجلسة', lastActivity: 'آخر نشاط', duration: 'المدة', traces: 'التتبّعات', errors: 'الأخطاء', tokens: 'الرموز', cost: 'التكلفة',
      feedback: 'الآراء',
    },
    units: {
      traces: (n) => nounAfter(n, nouns.trace),
      errors: (n) => nounAfter(n, nouns.error),
    },
    errored: (n, text) =>
      plural(n, {
        zero: 'لا تتبّعات بها أخطاء', one: 'تتبّع واحد به خطأ', two: 'تتبّعان بهما أخطاء', few: `${text} تتبّعات بها أخطاء`, many: `${text} تتبّعًا به أخطاء`,
        other: `${text} تتبّع به أخطاء`,
      }),
    feedback: (positive, negative) => `إيجابي ${positive}، سلبي ${negative}`,
    failed: 'تعذّر تحميل الجلسات',
    failedMore: 'تعذّر تحميل مزيد من الجلسات',
    shown: (shown, total) => `الجلسات: ${shown} من ${total}`,
  },
  traces: {
    title: 'التتبّعات',
    label: 'تتبّعات المستخدم',
    untitled: '(بلا اسم)',
    columns: {
      trace: 'التتبّع', time: 'الوقت', status: 'الحالة', model: 'النموذج', duration: 'المدة', tokens: 'الرموز', cost: 'التكلفة', tags: 'الوسوم',
    },
    status: { ok: 'سليم', error: 'به خطأ' },
    moreModels: (text) => `+${text}`,
    search: 'البحث في التتبّعات',
    searchTip: 'في المعرّفات والأسماء والوسوم والرسائل والمدخلات والمخرجات',
    anyStatus: 'أي حالة',
    statusIs: { ok: 'سليم', error: 'به خطأ' },
    filter: (dimension) => `التصفية حسب ${dimension}`,
    any: (dimension) => dimension,
    chosen: (n, first, rest) => (n > 1 ? `\u200f${first} و${rest} أخرى` : first),
    noValues: 'لا قيم هنا',
    valuesFailed: 'تعذّر تحميل القيم',
    clearFilters: 'مسح عوامل التصفية',
    failed: 'تعذّر تحميل التتبّعات',
    failedMore: 'تعذّر تحميل مزيد من التتبّعات',
    shown: (shown, total) => `التتبّعات: ${shown} من ${total}`,
  },
  scores: {
    title: 'التقييمات',
    label: 'تقييمات المستخدم',
    columns: { time: 'الوقت', name: 'الاسم', value: 'القيمة', source: 'المصدر', of: 'يقيّم', comment: 'تعليق' },
    sources: { api: 'API', eval: 'مقيّم آلي', annotation: 'تعليق بشري', user: 'المستخدم' },
    trace: 'تتبّع',
    session: 'جلسة',
    allNames: 'كل التقييمات',
    narrow: 'عرض هذه فقط في القائمة',
    moreNames: (n, text) =>
      plural(n, {
        zero: 'لا أسماء تقييمات أخرى', one: 'اسم تقييم آخر', two: 'اسما تقييم آخران', few: `${text} أسماء تقييمات أخرى`, many: `${text} اسم تقييم آخر`,
        other: `${text} اسم تقييم آخر`,
      }),
    latest: (text) => `أحدث ${text}`,
    failed: 'تعذّر تحميل التقييمات',
    failedMore: 'تعذّر تحميل مزيد من التقييمات',
    shown: (shown, total) => `التقييمات: ${shown} من ${total}`,
  },
  empty: {
    sessions: 'لا جلسات', traces: 'لا تتبّعات', scores: 'لا تقييمات',
    errors: 'لا أخطاء',
    errorsText: { all: 'لم ينتهِ أي تتبّع لهذا المستخدم بخطأ.', range: 'لم ينتهِ أي تتبّع لهذا المستخدم بخطأ في هذه الفترة.' },
    range: { sessions: 'لا جلسات في هذه الفترة', traces: 'لا تتبّعات في هذه الفترة', scores: 'لا تقييمات في هذه الفترة' },
    rangeText: 'كان هذا المستخدم نشطًا في أوقات أخرى.',
    ever: { sessions: 'لم تُسجَّل أي جلسة.', traces: 'لم يُسجَّل أي تتبّع.', scores: 'لم يُقيَّم أي تتبّع ولا أي جلسة.' },
    errorScores: 'لا تقييمات لتتبّعات بها أخطاء',
    errorScoresText: 'تقييمات التتبّعات التي بلا أخطاء مخفية.',
    matches: 'لا تتبّع مطابق',
    matchesText: 'في النطاق تتبّعات أخرى تستبعدها عوامل التصفية.',
  },
}
