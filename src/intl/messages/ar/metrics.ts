import type { Messages } from '../en.js'

export const metrics: Messages['metrics'] = {
  lastSeenAt: { label: 'آخر ظهور', short: 'آخر ظهور', description: 'وقت بدء آخر تتبّع في الفترة.' },
  firstSeenAt: { label: 'أول ظهور', short: 'أول ظهور', description: 'وقت بدء أول تتبّع في الفترة.' },
  traces: { label: 'التتبّعات', short: 'التتبّعات', description: 'الطلبات إلى التطبيق.' },
  erroredTraces: { label: 'تتبّعات بها أخطاء', short: 'تتبّعات خاطئة', description: 'تتبّعات انتهت بخطأ.' },
  sessions: { label: 'الجلسات', short: 'الجلسات', description: 'المحادثات. التتبّع بلا جلسة يُحسب جلسة.' },
  erroredSessions: { label: 'جلسات بها أخطاء', short: 'جلسات خاطئة', description: 'جلسات فيها تتبّع واحد على الأقل انتهى بخطأ.' },
  errorRate: { label: 'معدل الأخطاء', short: 'الأخطاء', description: 'نسبة الجلسات التي بها أخطاء من كل الجلسات.' },
  observations: { label: 'الخطوات', short: 'الخطوات', description: 'الخطوات داخل التتبّعات: استدعاءات النماذج والأدوات وما شابه.' },
  inputTokens: { label: 'رموز الإدخال', short: 'رموز الإدخال', description: 'الرموز المرسلة إلى النماذج، في التتبّعات التي تعرفها.' },
  outputTokens: { label: 'رموز الإخراج', short: 'رموز الإخراج', description: 'الرموز التي كتبتها النماذج، في التتبّعات التي تعرفها.' },
  totalTokens: { label: 'الرموز', short: 'الرموز', description: 'رموز الإدخال والإخراج، في التتبّعات التي تعرفها.' },
  costSum: { label: 'التكلفة', short: 'التكلفة', description: 'المجموع في التتبّعات المعروفة التكلفة.' },
  costAvg: { label: 'متوسط التكلفة لكل تتبّع', short: 'التكلفة / تتبّع', description: 'المتوسط في التتبّعات المعروفة التكلفة.' },
  costMedian: { label: 'وسيط التكلفة لكل تتبّع', short: 'وسيط التكلفة', description: 'الوسيط في التتبّعات المعروفة التكلفة.' },
  durationAvg: { label: 'متوسط المدة', short: 'متوسط المدة', description: 'متوسط مدة التتبّعات المعروفة المدة.' },
  durationP50: { label: 'وسيط المدة', short: 'p50', description: 'نصف التتبّعات كان أسرع.' },
  durationP95: { label: 'المئين 95 للمدة', short: 'p95', description: '95 من كل 100 تتبّع كان أسرع.' },
  feedbackPositive: { label: 'الآراء الإيجابية', short: 'إيجابي', description: 'إبهام لأعلى وغيره من ثناء المستخدم.' },
  feedbackNegative: { label: 'الآراء السلبية', short: 'سلبي', description: 'إبهام لأسفل وغيره من شكاوى المستخدم.' },
  feedbackRate: { label: 'معدل الآراء الإيجابية', short: 'الآراء', description: 'نسبة الآراء الإيجابية من كل الآراء.' },
}
