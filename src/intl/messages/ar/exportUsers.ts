import type { Messages } from '../en.js'
import { nouns } from './nouns.js'
import { counted, plural } from './plural.js'

export const exportUsers: Messages['export'] = {
  label: 'تصدير',
  title: 'تصدير المستخدمين',
  running: 'جارٍ تصدير المستخدمين',
  format: 'الصيغة',
  csv: 'CSV',
  ndjson: 'NDJSON',
  csvTip: 'لجداول البيانات: صف لكل مستخدم',
  ndjsonTip: 'للبرامج: كائن JSON في كل سطر',
  scope: (n, users, range) => `${counted(n, users, nouns.user)}، ${range}`,
  filters: (n, text) => counted(n, text, nouns.filter),
  searched: (text) => `البحث «${text}»`,
  raw: 'قيم خام، والأوقات بتوقيت UTC. في CSV تسبق النصَّ الذي يبدأ كصيغة حسابية فاصلةٌ عليا.',
  onlyShown: 'الأعمدة الظاهرة فقط',
  start: 'تصدير',
  cancel: 'إلغاء التصدير',
  hide: 'إخفاء؛ يستمر التصدير',
  progress: (rows, total) => `الصفوف: ${rows} من ${total}`,
  starting: 'جارٍ طلب الصفوف الأولى',
  ready: 'التصدير جاهز',
  readyText: (file, n, rows) => `${file}، ${counted(n, rows, nouns.row)}`,
  download: 'تنزيل',
  failed: (n, rows) =>
    plural(n, {
      zero: 'فشل التصدير قبل الصف الأول', one: 'فشل التصدير بعد صف واحد', two: 'فشل التصدير بعد صفّين', few: `فشل التصدير بعد ${rows} صفوف`,
      many: `فشل التصدير بعد ${rows} صفًا`, other: `فشل التصدير بعد ${rows} صف`,
    }),
  continue: 'متابعة',
  continueText: 'تستمر المتابعة بعد آخر صف كُتب.',
  restart: 'البدء من جديد',
  another: 'تصدير مرة أخرى',
  details: 'التفاصيل',
  // Latin: file names travel through tools that turn mixed directions round.
  fileName: (date) => `users-${date}`,
}
