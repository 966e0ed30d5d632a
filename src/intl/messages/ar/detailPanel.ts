import type { Messages } from '../en.js'
import { nouns } from './nouns.js'
import { counted } from './plural.js'

/** The side panel of the user's detail, and the conversations in it. */
export const detailPanel: Pick<Messages['detail'], 'panel' | 'conversation'> = {
  panel: {
    session: (name) => `الجلسة ${name}`,
    trace: (name) => `التتبّع ${name}`,
    previousSession: 'الجلسة السابقة', nextSession: 'الجلسة التالية',
    previousTrace: 'التتبّع السابق', nextTrace: 'التتبّع التالي',
    sessionMissing: 'لا توجد هذه الجلسة', sessionMissingText: 'لا تتبّع لهذا المستخدم يحمل معرّف الجلسة',
    traceMissing: 'لا يوجد هذا التتبّع', traceMissingText: 'لا تتبّع لهذا المستخدم له المعرّف',
    failedSession: 'تعذّر تحميل الجلسة', failedTrace: 'تعذّر تحميل التتبّع',
    errored: (_, text) => `${text} بها أخطاء`,
    tokens: (text) => `${text} رمز`,
    unpriced: (_, text) => `${text} بلا سعر`,
    conversation: 'المحادثة', input: 'الإدخال', output: 'الإخراج', noInput: 'لم يُسجَّل إدخال', noOutput: 'لم يُسجَّل إخراج',
    noReply: 'لم يُسجَّل رد.', error: 'انتهى بخطأ بلا رسالة',
    openTrace: 'فتح التتبّع', openSession: 'فتح الجلسة',
    inSession: 'الجلسة',
    steps: 'الخطوات', noSteps: 'لم تُسجَّل خطوات',
    moreSteps: (n, text) =>
      counted(n, text, { zero: 'لا خطوات أخرى', one: 'خطوة أخرى', two: 'خطوتان أخريان', few: 'خطوات أخرى', many: 'خطوة أخرى', other: 'خطوة أخرى' }),
    scores: 'التقييمات', metadata: 'البيانات الوصفية', noScores: 'لا تقييمات',
    moreTurns: (n, text) =>
      `عرض ${counted(n, text, { zero: 'المزيد', one: 'دور آخر', two: 'دورين آخرين', few: 'أدوار أخرى', many: 'دورًا آخر', other: 'دور آخر' })}`,
    erroredSince: (text) => `خطأ عند ${text}`,
  },
  conversation: {
    speakers: { user: 'المستخدم', assistant: 'المساعد', system: 'النظام', tool: 'الأداة', other: 'رسالة' },
    reasoning: 'التفكير',
    tool: 'أداة',
    result: 'النتيجة',
    failedResult: 'فشل',
    unnamedTool: '(أداة بلا اسم)',
    media: (type) => `مرفق: ${type}`,
    earlier: (n, text) => counted(n, text, nouns.message),
    more: 'عرض المزيد',
    less: 'عرض أقل',
    characters: (text) => `الأحرف: ${text}`,
    entries: (n, text) => counted(n, text, nouns.entry),
  },
}
