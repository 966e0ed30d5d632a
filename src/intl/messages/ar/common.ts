import type { Messages } from '../en.js'
import { nouns } from './nouns.js'
import { counted } from './plural.js'

export const common: Messages['common'] = {
  retry: 'إعادة المحاولة',
  close: 'إغلاق',
  cancel: 'إلغاء',
  apply: 'تطبيق',
  reset: 'إعادة الضبط',
  clear: 'مسح',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyId: 'نسخ المعرّف',
  loading: 'جارٍ التحميل',
  refreshing: 'جارٍ التحديث',
  unknown: 'غير معروف',
  estimatedCost: 'مقدَّرة من قائمة أسعار',
  unpricedTraces: (n, text) => `${counted(n, text, nouns.trace)} بتكلفة غير معروفة`,
  users: (n, text) => counted(n, text, nouns.user),
  traces: (n, text) => counted(n, text, nouns.trace),
  sessions: (n, text) => counted(n, text, nouns.session),
}
