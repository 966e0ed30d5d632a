import type { Messages } from '../en.js'
import { nouns } from './nouns.js'
import { counted, plural } from './plural.js'

export const dashboard: Messages['dashboard'] = {
  label: 'المستخدمون',
  toolbar: 'النطاق',
  search: 'البحث عن مستخدمين',
  searchPlaceholder: 'ابحث بالمعرّف أو البريد',
  updated: (time) => `آخر تحديث ${time}`,
  updatedTip: (time) => `البيانات حتى ${time}`,
  refresh: 'تحديث',
  stale: (time) => `البيانات حتى ${time}.`,
  staleText: 'فشل آخر تحديث.',
  filtersCleared: (n, text) =>
    plural(n, {
      zero: 'لم يُزَل أي عامل تصفية', one: 'أُزيل عامل تصفية واحد', two: 'أُزيل عاملا تصفية', few: `أُزيلت ${text} عوامل تصفية`,
      many: `أُزيل ${text} عامل تصفية`, other: `أُزيل ${text} عامل تصفية`,
    }),
  undo: 'تراجع',
  onlySelected: 'هؤلاء فقط',
  hideSelected: 'إخفاء',
  usersFailed: 'تعذّر تحميل المستخدمين',
  empty: {
    ever: 'لم يظهر أي مستخدم بعد',
    everText: 'أضف معرّف المستخدم المسجَّل دخوله إلى تتبّعاتك. يظهر المستخدمون هنا بعد ثوانٍ من أول تتبّع.',
    unnamed: 'لا تتبّع يذكر مستخدمًا',
    unnamedText: (n, text) =>
      plural(n, {
        zero: 'لا تتبّعات في هذه الفترة.', one: 'في هذه الفترة تتبّع واحد لا يحمل معرّف مستخدم.', two: 'في هذه الفترة تتبّعان لا يحملان معرّف مستخدم.',
        few: `في هذه الفترة ${text} تتبّعات لا يحمل أيّها معرّف مستخدم.`, many: `في هذه الفترة ${text} تتبّعًا لا يحمل أيّها معرّف مستخدم.`,
        other: `في هذه الفترة ${text} تتبّع لا يحمل أيّها معرّف مستخدم.`,
      }) + ' أضف معرّف المستخدم المسجَّل دخوله إلى تتبّعاتك.',
    snippetComment: 'على أي مقطع span من الطلب',
    guide: 'اقرأ الدليل',
    range: (range) => `لم ينشط أحد في ${range}`,
    rangeText: (last, n, users) => `آخر نشاط كان في ${last}. المعروف إجمالًا: ${counted(n, users, nouns.user)}.`,
    goTo: (date) => `الانتقال إلى ${date}`,
    match: 'لا مستخدم مطابق',
    matchText: (n, users, conditions) => `في هذه الفترة ${counted(n, users, nouns.user)}، ولا أحد يطابق ${conditions}.`,
    searched: (text) => `«${text}»`,
    clearSearch: 'مسح البحث',
    clearFilters: 'مسح عوامل التصفية',
    resetZoom: 'إعادة ضبط التكبير',
  },
}
