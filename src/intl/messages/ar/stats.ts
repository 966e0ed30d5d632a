import type { Messages } from '../en.js'
import { plural } from './plural.js'

export const stats: Messages['stats'] = {
  label: (range) => `نظرة عامة، ${range}`,
  labelCompared: (range, before) => `نظرة عامة، ${range}، مقارنةً بـ ${before}`,
  failed: 'تعذّر تحميل المجاميع',
  versus: (range) => `مقابل ${range}`,
  points: (text) => `${text} ن.م`,
  over: (text) => `أكثر من ${text}`,
  up: (text) => `ارتفاع ${text}`,
  down: (text) => `انخفاض ${text}`,
  same: 'بلا تغيير',
  worse: 'أسوأ',
  exactly: 'بالضبط',
  priced: (percent) => `${percent} مسعّرة`,
  pricedTip: (_, unpriced, traces) => `التتبّعات المجهولة التكلفة: ${unpriced} من ${traces}`,
  estimatedTip: (n, text) =>
    plural(n, {
      zero: 'لا تتبّعات مقدَّرة من قائمة أسعار', one: 'تتبّع واحد مقدَّر من قائمة أسعار', two: 'تتبّعان مقدَّران من قائمة أسعار',
      few: `${text} تتبّعات مقدَّرة من قائمة أسعار`, many: `${text} تتبّعًا مقدَّرًا من قائمة أسعار`, other: `${text} تتبّع مقدَّر من قائمة أسعار`,
    }),
  users: { label: 'المستخدمون', description: 'مستخدمون مختلفون لكل منهم تتبّع واحد على الأقل.' },
  newUsers: { label: 'مستخدمون جدد', description: 'مستخدمون يقع أول تتبّع لهم على الإطلاق في الفترة، أيًّا كانت عوامل التصفية.' },
  identifiedShare: { label: 'بمعرّف مستخدم', description: 'التتبّعات التي تحمل معرّف مستخدم ÷ كل التتبّعات في الفترة.' },
  tracesPerUser: { label: 'تتبّعات لكل مستخدم', description: 'التتبّعات ÷ المستخدمون.' },
  sessions: { label: 'الجلسات', description: 'المحادثات. التتبّع بلا جلسة يُحسب جلسة.' },
  errorRate: { label: 'معدل الأخطاء', description: 'الجلسات التي فيها تتبّع انتهى بخطأ ÷ كل الجلسات.' },
  totalTokens: { label: 'الرموز', description: 'رموز الإدخال والإخراج، في التتبّعات التي تعرفها.' },
  costUsd: { label: 'التكلفة', description: 'المجموع في التتبّعات المعروفة التكلفة.' },
}
