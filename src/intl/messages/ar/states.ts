import type { Messages } from '../en.js'

export const states: Messages['states'] = {
  copyFailed: 'فشل النسخ. حدّد النص وانسخه بنفسك.',
  copyDetails: 'نسخ التفاصيل',
  dismiss: 'إغلاق التنبيه',
  remove: (text) => `إزالة: ${text}`,
  locked: 'حدّده التطبيق',
  lockedName: (text) => `${text} (حدّده التطبيق)`,
  notifications: 'الإشعارات',
  notANumber: 'ليس رقمًا',
  atLeast: (text) => `${text} على الأقل`,
  atMost: (text) => `${text} على الأكثر`,
  noPermission: 'لا يُسمح لك برؤية هذا',
  noPermissionText: 'دورك في هذا التطبيق لا يملك حق الوصول إلى هذه البيانات.',
  signedOut: 'لم تسجّل الدخول',
  signedOutText: 'سجّل الدخول إلى التطبيق مجددًا ثم أعد المحاولة.',
}
